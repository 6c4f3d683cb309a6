import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeStatement, FrameReader, message, query, readReply, readString } from './protocol.ts';

const startup = Buffer.from([0, 0, 0, 13, 0, 3, 0, 0, 0x75, 0, 0x78, 0, 0]);
const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const noPrintable = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\0'));

/** Cuts bytes wherever the numbers say, as a network does. */
function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let at = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return [...chunks, bytes.subarray(at)].filter(({ length }) => length > 0);
}

test('messages come out as they went in, however they were cut on the way', () => {
  fc.assert(
    fc.property(
      fc.array(noPrintable, { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 9 })),
      (sqls, sizes) => {
        const reader = new FrameReader();
        const read: string[] = [];
        let asked: string[] = [];
        let started = false;
        for (const chunk of cut(Buffer.concat([sslRequest, startup, ...sqls.map(query)]), sizes)) {
          reader.push(chunk);
          while (!started) {
            const what = reader.startup();
            if (what === null) break;
            asked = [...asked, what];
            started = what === 'start';
          }
          if (!started) continue;
          for (let frame = reader.next(); frame; frame = reader.next())
            read.push(readString(frame.bytes, 5)[0]);
        }
        expect(asked).toEqual(['encryption', 'start']);
        expect(read).toEqual(sqls);
      },
    ),
  );
});

test('a length that no message has is refused', () => {
  for (const length of [0, 3, 0x7fffffff, -1]) {
    const reader = new FrameReader();
    const head = Buffer.from([0x51, 0, 0, 0, 0]);
    head.writeInt32BE(length, 1);
    reader.push(head);
    expect(() => reader.next()).toThrow('bytes');
  }
});

test('notifications are taken out of a reply, and the rest of it is whole', () => {
  const notification = (channel: string) => message('A', Buffer.from([0, 0, 0, 1]), channel, 'payload');
  const rest = [
    message('T', 'columns'),
    message('D', 'row'),
    message('C', 'SELECT 1'),
    message('Z', Buffer.from('T')),
  ];
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3, 4]), (places) => {
      const sent = rest.flatMap((part, place) =>
        places.includes(place) ? [notification(`c${place}`), part] : [part],
      );
      if (places.includes(4)) sent.push(notification('c4'));
      const reply = readReply(Buffer.concat(sent));
      expect(Buffer.concat(reply.parts)).toEqual(Buffer.concat(rest));
      expect(reply.notifications.map(({ channel }) => channel)).toEqual(places.map((place) => `c${place}`));
      expect(reply.status).toBe('T');
    }),
  );
});

test('a reply that is not ready says so', () => {
  expect(readReply(message('1')).status).toBeNull();
});

test('the message that closes a statement is as the protocol has it', () => {
  expect(closeStatement('c1_s')).toEqual(Buffer.from('C\0\0\0\x0aSc1_s\0', 'latin1'));
});
