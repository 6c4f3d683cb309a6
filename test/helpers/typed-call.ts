import { expect } from 'vitest';
import type { Language } from '../../src/shared/vocabulary.ts';
import type { Centre } from './centre.ts';
import { eventually } from './eventually.ts';
import type { CallRows } from './rows.ts';
import { RtcCaller } from './rtc-caller.ts';

/** A centre for calls in which sound is not the point: nothing is recognised or synthesised. */
export const withoutSound = { STT: 'none', TTS: 'none', LLM: 'none' } as const;

/** A caller who has typed who they are and is asked for their phone number. */
export async function askedForPhone(
  centre: Centre,
  options: { language?: Language; cookie?: string } = {},
): Promise<RtcCaller> {
  const { language = 'en', ...rest } = options;
  await untilNotBusy(centre);
  const caller = await RtcCaller.web(centre, { language, ...rest });
  await answered(caller, /name|اسم/, () => undefined);
  const name = language === 'en' ? 'my name is Sarah Ahmed' : 'اسمي سارة أحمد';
  await answered(caller, /phone|هاتف/, () => caller.type(name));
  return caller;
}

/** A caller by phone who is asked for their name, by the agent of the given name. */
export async function askedForName(centre: Centre, agentName: string): Promise<RtcCaller> {
  const there = { ...centre, livekit: { ...centre.livekit, agentName } };
  await untilNotBusy(centre);
  const caller = await RtcCaller.sip(there, { from: anyNumber() });
  await answered(caller, /English/, () => undefined);
  await answered(caller, /name/, () => caller.type('English'));
  return caller;
}

/** On a machine that does other things besides, a centre may turn callers away for some seconds. */
export async function untilNotBusy(centre: Centre): Promise<void> {
  await eventually(
    'the centre to take calls',
    async () => ((await fetch(new URL('/readyz', centre.url))).ok ? true : undefined),
    60_000,
  );
}

// Nobody who is known and no two callers of one number.
let callers = 0;
const anyNumber = (): string => `+9665512${String(34_000 + (callers += 1))}`;

/**
 * Does something and waits until the agent has said what matches and listens again; gives back all it said.
 */
export async function answered(caller: RtcCaller, wanted: RegExp, act: () => unknown): Promise<string> {
  const { log } = caller;
  const said = log.said.length;
  const listened = log.all('listening').length;
  const since = (): string => log.said.slice(said).join(' ');
  await act();
  await log.until(
    `an answer like ${wanted}`,
    () => wanted.test(since()) && log.all('listening').length > listened,
    60_000,
  );
  return since();
}

/** Every line that the caller was shown is in the database, once and in its order. */
export function expectShownLines(caller: RtcCaller, rows: CallRows): void {
  const spoken = rows.messages.filter(({ speaker }) => speaker === 'agent');
  const written = spoken.map(({ text }) => text).join(' ');
  let at = 0;
  for (const text of caller.log.said) {
    const found = written.indexOf(text, at);
    expect(found, `“${text}” after ${at} in: ${written}`).toBeGreaterThanOrEqual(0);
    at = found + text.length;
  }
  // What was shown and nothing else, but for a last line whose showing died with its job.
  expect(spoken.filter(({ endedAt }) => endedAt !== null).length).toBeLessThanOrEqual(caller.log.said.length);
}
