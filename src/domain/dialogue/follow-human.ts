import { errandsIn } from '../../language/index.ts';
import { offerCallBack } from './call-back.ts';
import { introduceCall } from './called-back.ts';
import { humanWith } from './company.ts';
import { askWhatElse } from './departments/close.ts';
import { endCall } from './leave.ts';
import { captureService } from './listen.ts';
import type { Named } from './matters/matter.types.ts';
import { placeRead, waitOnLine, waitsIn } from './matters/queue-told.ts';
import { releaseHuman } from './release-human.ts';
import { inDepartment } from './state.ts';
import type { HumanInput } from './step.types.ts';
import { speak, speakInEither, type Turn } from './turn.ts';
import type { PhraseValue } from './utterance.ts';
import { moveTo } from './walk.ts';

type Left = Extract<HumanInput, { type: 'human_left' }>;

/** What humans are called where nobody knows their names. */
const aColleague: Named = { ar: 'زَمِيلِي', en: 'my colleague' };
const someColleague: Named = { ar: 'زَمِيلِي', en: 'A colleague' };
const anotherColleague: Named = { ar: 'زَمِيلٍ آخَر', en: 'another colleague' };

/** A human comes, goes or does not come: the caller hears what they have to know of it, and goes on. */
export function followHuman(turn: Turn, input: HumanInput): void {
  const waits = waitsIn(turn.state);
  turn.rule = `human.${input.type}`;
  switch (input.type) {
    case 'queue_moved':
      if (waits) placeRead(turn, waits, input);
      return;
    case 'human_joined':
      introduce(turn, input);
      return;
    case 'human_left':
      goOnAfter(turn, input);
      return;
    case 'queue_over':
      if (!waits) return;
      speak(turn, input.why === 'closed' ? 'closed_meanwhile' : 'nobody_came');
      offerCallBack(turn);
  }
}

function introduce(turn: Turn, { name, back }: Extract<HumanInput, { type: 'human_joined' }>): void {
  const { state } = turn;
  if (!inDepartment(state)) moveTo(turn, 'department');
  state.matter = { kind: 'human', name };
  state.question = null;
  state.lookup = null;
  state.onward = null;
  state.onceReachable = [];
  state.callBack = [];
  state.errands = [];
  if (!back) introduceCall(turn);
  if (state.talkedWith.at(-1)?.en !== name.en) state.talkedWith.push(name);
  turn.aside = true;
  const nameless = name.ar === '' || name.en === '';
  if (!back) speak(turn, 'human_here', { name: asText(nameless ? someColleague : name) });
}

function goOnAfter(turn: Turn, left: Left): void {
  const { state } = turn;
  turn.rule = `human.${left.why}`;
  switch (left.why) {
    case 'returned':
      releaseHuman(state);
      state.matter = null;
      state.errands = errandsIn(left.instruction ?? '');
      speak(turn, 'assistant_back');
      askWhatElse(turn);
      turn.rule = 'human.returned';
      return;
    case 'lost':
      speak(turn, 'colleague_lost', { name: asText(humanWith(state) ?? left.name ?? aColleague) });
      waitOnLine(turn, null);
      return;
    case 'transferred':
      putThrough(turn, left);
      waitOnLine(turn, null);
      return;
    case 'ended':
      // Nobody calls back any more.
      releaseHuman(state);
      speakInEither(turn, 'goodbye');
      turn.aside = true;
      endCall(turn);
  }
}

function putThrough(turn: Turn, { department, name }: Left): void {
  if (department === undefined) {
    speak(turn, 'putting_through', { name: asText(name ?? anotherColleague) });
    return;
  }
  speak(turn, 'passing_on', { department: { kind: 'department', value: department } });
  captureService(turn, turn.state.service?.value ?? null, department, 'caller');
}

function asText(value: Named): PhraseValue {
  return { kind: 'text', value };
}
