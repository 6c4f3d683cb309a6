import type { Language, Stage } from '../../../src/shared/vocabulary.ts';
import type { Centre } from '../../helpers/centre.ts';
import type { SpeakOptions } from '../../helpers/espeak-caller.ts';
import { RtcCaller } from '../../helpers/rtc-caller.ts';
import { figureOf, type Figure } from '../measure.ts';
import { sentences } from './script.ts';
import { timedTurn, type HeardTurn } from './timed-caller.ts';

/** More turns than a call needs that goes well. */
const mostTurns = 14;

/** Holds one call by voice from the greeting to its end and measures every turn. */
export async function timedCall(
  centre: Centre,
  language: Language,
  voice: SpeakOptions = {},
): Promise<HeardTurn[]> {
  await using caller = await RtcCaller.web(centre, { voice });
  const times: HeardTurn[] = [];
  const said = new Map<Stage, number>();
  while (times.length < mostTurns && (await caller.log.turn()) === 'turn') {
    const stage = caller.log.stage ?? 'language';
    const texts = sentences[language][stage];
    const before = said.get(stage) ?? 0;
    said.set(stage, before + 1);
    times.push(await timedTurn(caller, texts[Math.min(before, texts.length - 1)] ?? '', voice));
  }
  return times;
}

/** The turns' latency, and its parts. */
export function turnFigures(name: string, turns: readonly HeardTurn[]): Figure[] {
  const of = (part: keyof HeardTurn, label: string): Figure =>
    figureOf(
      `${name}${label}`,
      'ms',
      turns.map((turn) => turn[part]),
    );
  return [
    of('all', ''),
    of('recognised', ': media, recognition'),
    of('decided', ': end of turn, decision'),
    of('voiced', ': voice, media'),
  ];
}
