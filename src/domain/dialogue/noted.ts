import { noteAsked, ownFieldNamed, tellsOf, toldTogether } from '../../language/index.ts';
import { sayByTheWay } from './by-the-way.ts';
import { addToTicket } from './follow-up.ts';
import { matterInWords } from './matters/matter-in-words.ts';
import { readDetails } from './stages/readback.ts';
import { noteRequest, rulesOf, speak, type Turn } from './turn.ts';

/**
 * Answers "did you note Thursday?" and "what did you write down?": what is noted is told, and what is not is noted now. False
 * where nothing of the kind is asked, or nothing was told yet.
 */
export function answerWhatWasNoted(turn: Turn, text: string): boolean {
  const thing = noteAsked(text);
  if (thing === undefined) return false;
  const field = ownFieldNamed(text);
  if (field !== undefined && turn.state[field]?.value) {
    turn.rule = 'noted.detail';
    readDetails(turn, [field]);
    const said = turn.say.splice(0);
    sayByTheWay(turn, ...said);
    return true;
  }
  const noted = notedSoFar(turn);
  if (noted === undefined) return false;
  if (thing !== '' && !tellsOf(noted, thing)) {
    turn.rule = 'noted.now';
    noteNow(turn, thing);
    return true;
  }
  turn.rule = 'noted.told';
  const value = noted.replaceAll('\n', '. ').replace(/[.\s]+$/u, '');
  sayByTheWay(turn, {
    key: 'noted_so_far',
    values: { matter: { kind: 'text', value: { ar: value, en: value } } },
  });
  return true;
}

/** What is noted of what the caller came for: of what is being done, of what was filed last, or of what they first said. */
function notedSoFar(turn: Turn): string | undefined {
  const { state } = turn;
  const { matter, filed, service } = state;
  const open = matter && rulesOf(turn, matter).describe?.(matter, state.language ?? 'en');
  const ofTicket = filed && matterInWords({ what: null, wanted: null, ...filed }, state.language ?? 'en');
  return [open, ofTicket, service?.value, state.requests.at(-1)].find((words) => words) ?? undefined;
}

/** Notes something that its caller thought was noted: with what is being done, in the ticket, or with what they told. */
function noteNow(turn: Turn, thing: string): void {
  const { state } = turn;
  const { matter, service } = state;
  const ticket = state.tickets.at(-1);
  const rules = matter && rulesOf(turn, matter);
  if (!rules?.hearLast && ticket !== undefined) {
    addToTicket(turn, ticket, thing);
    return;
  }
  if (matter && rules?.hearLast) rules.hearLast(turn, matter, thing);
  else if (service) service.value = toldTogether(service.value, thing);
  noteRequest(turn, thing);
  speak(turn, 'noted');
  const said = turn.say.splice(0);
  sayByTheWay(turn, ...said);
}
