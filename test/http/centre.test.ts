import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginChat } from '../../src/cli/begin-chat.ts';
import { eventually } from '../helpers/eventually.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';

const source = readFileSync(path.resolve(import.meta.dirname, '../../centre.yaml'), 'utf8');
const english = 'en: Noor Electronics and Internet';
const file = path.join(temporaryDir(), 'centre.yaml');
const logged: Record<string, unknown>[] = [];
/** 13:00 in Riyadh, while the centre is open. */
const monday = new Date('2026-11-23T10:00:00Z');
let service: HttpService;

beforeAll(async () => {
  writeFileSync(file, source);
  const lines = new Writable({
    write(line: Buffer, _encoding, done) {
      logged.push(JSON.parse(line.toString()) as Record<string, unknown>);
      done();
    },
  });
  service = await startHttpService({
    env: { CENTRE_FILE: file },
    overrides: { logger: pino(lines), clock: () => monday },
  });
});
afterAll(() => service[Symbol.asyncDispose]());

const company = async (): Promise<unknown> => (await service.app.inject('/api/centre')).json();
const named = (en: string) => ({ company: { en } });

/** Changes the file as an editor does: a new one is put in its place. */
function change(text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

test('a change of the business file counts without a restart; a mistake is said with its line and changes nothing', async () => {
  expect(await company()).toMatchObject(named('Noor Electronics and Internet'));
  expect(await company()).toMatchObject({ typingOnly: false, closed: null });
  const before = service.context.centre;

  change(source.replace(english, 'en: Dawn Telecom'));
  await eventually('the new name is there', async () =>
    JSON.stringify(await company()).includes('Dawn') ? true : undefined,
  );
  expect(before.company.en).toBe('Noor Electronics and Internet');

  change(source.replace(english, 'en: 7'));
  const complaint = await eventually('the mistake is told', async () =>
    logged.find(({ code }) => code === 'centre_invalid'),
  );
  const line = source.split('\n').findIndex((text) => text.includes(english)) + 1;
  expect(complaint['error']).toContain(`line ${line}: company.en: expected string`);
  expect(await company()).toMatchObject(named('Dawn Telecom'));

  change(source.replace(english, 'en: Dusk Telecom'));
  await eventually('the mended file counts', async () =>
    JSON.stringify(await company()).includes('Dusk') ? true : undefined,
  );
});

test('a call keeps the business it began with; the next one has the new', async () => {
  const before = await typedCall();
  change(source.replace('callbackHours: 4', 'callbackHours: 9'));
  await eventually('the new hours are there', async () =>
    service.context.centre.callbackHours === 9 ? true : undefined,
  );
  const after = await typedCall();
  expect(await before.askForHuman()).toContain('four hours');
  expect(await after.askForHuman()).toContain('nine hours');
});

test('a department is added without a restart, and removed only when nothing names it any more', async () => {
  const pharmacy = `  pharmacy:
    kind: sales
    name: { ar: الصَّيْدَلِيَّةُ, en: Pharmacy }
    requiredFields: [name]
    keywords: { ar: [صيدلية, وصفة], en: [pharmacy, prescription] }
`;
  const grown = source.replace('departments:\n', `departments:\n${pharmacy}`);
  change(grown);
  await eventually('the page has the new name', async () =>
    JSON.stringify(await company()).includes('"pharmacy":{"ar":"الصيدلية","en":"Pharmacy"}')
      ? true
      : undefined,
  );
  const call = await typedCall();
  expect(await call.askFor('I need the pharmacy for my prescription')).toContain(
    "You're through to Pharmacy.",
  );

  change(source);
  const complaint = await eventually('the refusal is told', async () =>
    logged.find(({ code }) => code === 'department_in_use'),
  );
  expect(complaint['error']).toContain('pharmacy is named by 1 caller at this moment');
  expect(Object.keys(service.context.centre.departments)).toContain('pharmacy');

  change(
    grown.replace('kind: sales\n    name: { ar: الصَّ', 'retired: true\n    kind: sales\n    name: { ar: الصَّ'),
  );
  await eventually('it is retired', async () =>
    service.context.centre.departments['pharmacy']?.retired ? true : undefined,
  );
  await call.hangUp();
  const next = await typedCall();
  expect(await next.askFor('I need the pharmacy for my prescription')).not.toContain('through to Pharmacy');
  await next.hangUp();
});

/** A call in English by typing, in this process. */
async function typedCall() {
  const said: string[] = [];
  const call = await beginChat(service.context, {
    language: 'en',
    emit: (event) => void (event.type === 'say' && said.push(event.text)),
  });
  return {
    /** Goes on until a department serves the call, or asks again. */
    async askFor(wish: string): Promise<string> {
      for (const line of ['my name is Sarah Ahmed', '0551234567', 'skip', wish, 'yes that is correct'])
        await call.say(line);
      return said.join(' ');
    },
    async hangUp(): Promise<void> {
      await call.hangUp();
      await call.ended;
    },
    async askForHuman(): Promise<string> {
      await call.say('I want to speak to a human, please');
      await call.say('0551234567');
      await call.hangUp();
      await call.ended;
      return said.join(' ');
    },
  };
}
