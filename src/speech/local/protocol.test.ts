import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HatifError } from '../../errors.ts';
import { Decoder, answerSchema, bytesOf, encode, requestSchema, samplesOf } from './protocol.ts';

describe('messages of the speech process', () => {
  test('arrive as they were sent, however the stream is cut', () => {
    const message = fc.record({ id: fc.nat(), samples: fc.int16Array({ maxLength: 50 }) });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 5 }), fc.array(fc.nat({ max: 300 })), (messages, cuts) => {
        const stream = Buffer.concat(
          messages.map(({ id, samples }) => encode({ type: 'audio', id }, bytesOf(samples))),
        );
        const decoder = new Decoder(answerSchema);
        const ends = [
          ...cuts.map((cut) => Math.min(cut, stream.length)).sort((a, b) => a - b),
          stream.length,
        ];
        const got = ends.flatMap((end, at) => [...decoder.push(stream.subarray(ends[at - 1] ?? 0, end))]);
        expect(got.map(({ head }) => head.id)).toEqual(messages.map(({ id }) => id));
        expect(got.map(({ body }) => [...samplesOf(body)])).toEqual(
          messages.map(({ samples }) => [...samples]),
        );
      }),
    );
  });

  test('that are not understood are refused', () => {
    const refused = (bytes: Buffer): void => {
      expect(() => [...new Decoder(requestSchema).push(bytes)]).toThrow(HatifError);
    };
    refused(encode({ type: 'end', id: 1 }));
    refused(Buffer.alloc(16, 0xff));
    const notJson = encode({ op: 'hello', id: 1 });
    notJson[8] = 0x7d;
    refused(notJson);
  });
});
