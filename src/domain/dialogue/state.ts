import type { Centre } from '../../config/centre.ts';
import { fitsName } from '../../language/index.ts';
import { frontDesk } from '../../config/departments.ts';
import type { CallOutcome, Channel, CodeChannel, Department, Language } from '../../shared/vocabulary.ts';
import type { DialogueState, KnownCaller, ResumeOffer } from './state.types.ts';

/** The state of a call that has just begun. */
export function newDialogue(options: {
  channel?: Channel;
  language?: Language | null;
  callerNumber?: string | null;
  known?: KnownCaller | null;
  offer?: ResumeOffer | null;
  codes?: readonly CodeChannel[];
  /** Of the number that was dialled: what the caller wants is for it until they say otherwise. */
  department?: Department | null;
  outbound?: DialogueState['outbound'];
}): DialogueState {
  const known = options.known ?? null;
  return {
    version: 2,
    channel: options.channel ?? 'call',
    stage: 'language',
    language: options.language ?? options.offer?.topic.language ?? known?.preferredLanguage ?? null,
    callerNumber: options.callerNumber ?? null,
    known,
    name: known?.name ? { value: known.name, source: 'stored' } : null,
    phone: known?.phone ? { value: known.phone, source: 'stored' } : null,
    email: known?.email ? { value: known.email, source: 'stored' } : null,
    service: options.department ? { value: null, source: 'caller_id', department: options.department } : null,
    contactTime: null,
    question: null,
    asksOnly: false,
    confirmed: false,
    doubted: [],
    attempts: 0,
    silences: 0,
    keyed: false,
    misheard: 0,
    reminded: null,
    hellos: 0,
    partial: null,
    passed: [],
    last: [],
    matter: null,
    onward: null,
    waiting: [],
    lookup: null,
    alsoAsked: [],
    choice: null,
    held: [],
    unsolved: null,
    leaving: null,
    requests: [],
    spellings: [],
    unmet: [],
    tickets: [],
    filed: null,
    callBack: [],
    promised: [],
    escalation: null,
    released: 0,
    talkedWith: [],
    errands: [],
    warned: [],
    onceReachable: [],
    messageFor: null,
    leads: [],
    appointments: [],
    answered: 0,
    untold: null,
    topic: null,
    lastDone: null,
    verified: false,
    proofsFailed: 0,
    codes: options.codes ?? [],
    transcript: 'kept',
    otherLanguageTurns: 0,
    angryTurns: 0,
    failedTurns: 0,
    moods: [],
    effects: 0,
    ended: null,
    patient: false,
    offer: options.offer ?? null,
    outbound: options.outbound ?? null,
  };
}

/**
 * Whether the caller gave another name than that of the customer for whom their number or browser stands: they are somebody
 * else. Who has proved to be that customer has a new name.
 */
export function isSomebodyElse({
  known,
  name,
  verified,
}: Pick<DialogueState, 'known' | 'name' | 'verified'>): boolean {
  if (verified) return false;
  if (!known?.name || !name?.value || name.source === 'stored') return false;
  return !fitsName(name.value, known.name);
}

/** The customer whom the centre takes the caller for; null for a stranger, and for one who is somebody else. */
export function recognisedIn(state: DialogueState): KnownCaller | null {
  return isSomebodyElse(state) ? null : state.known;
}

/**
 * What the caller wants, in the words that they may be shown or a model may read: those of an earlier call are somebody's
 * whom nobody has verified yet.
 */
export function shownRequest({ service, verified }: DialogueState): string | null {
  return service?.value && (verified || service.source !== 'stored') ? service.value : null;
}

/** Whether the IVR is through, so that a department serves the call. */
export function inDepartment({ stage }: DialogueState): boolean {
  return stage === 'department';
}

/** A dialogue and the business that it is held for: both are needed to name its department. */
export interface Served {
  readonly state: DialogueState;
  readonly centre: Pick<Centre, 'departments'>;
}

/** The department that serves the call once the IVR is through; null before. */
export function departmentOf(served: Served): Department | null {
  return inDepartment(served.state) ? servedBy(served) : null;
}

/** The department that serves the call, or will once the IVR is through: the front desk where none was chosen. */
export function servedBy({ state, centre }: Served): Department {
  return state.service?.department ?? frontDesk(centre);
}

/** Whether the caller has said nothing yet of what they want: only the department of the number they dialled may be known. */
export function hasNotSaidWhat({ service }: Pick<DialogueState, 'service'>): boolean {
  return service === null || (service.value === null && service.source === 'caller_id');
}

/** How many tickets this call has, those included that are only promised. */
export function ticketCount(state: DialogueState): number {
  return state.tickets.length + state.promised.length;
}

/** How the call would end if the caller left now. */
export function outcomeOf(state: DialogueState): CallOutcome {
  if (state.ended) return state.ended;
  if (wasHumanCalled(state)) return 'escalated';
  if (ticketCount(state) > 0) return 'ticket';
  return wasServed(state) && endsSolved(state) ? 'resolved' : 'abandoned';
}

/** Whether a human is to see to the caller, or has talked with them. */
export function wasHumanCalled({ escalation, talkedWith }: DialogueState): boolean {
  return escalation !== null || talkedWith.length > 0;
}

/** Whether a question that was put by the way is being looked up: what else there is is asked behind its answer. */
export function isLookedUp({ lookup }: DialogueState): boolean {
  return lookup !== null && lookup.between === undefined && lookup.more === undefined;
}

/** Whether nothing is open in a department: nothing was left unsolved, unanswered or half done. */
export function endsSolved(state: DialogueState): boolean {
  const { matter, unsolved, untold, failedTurns, question, waiting } = state;
  if (
    !inDepartment(state) ||
    unsolved ||
    untold !== null ||
    waiting.length > 0 ||
    failedTurns > 0 ||
    question === 'offer_human'
  )
    return false;
  return matter === null || (matter.kind === 'opening' && wasServed(state));
}

/** For how many turns of the caller something that was done is what a few words are about. */
const FRESH_TURNS = 3;

/** Whether something of a kind is what was done last, a few turns ago at most. */
export function isFresh({ lastDone }: DialogueState, what: 'answer' | 'appointment'): boolean {
  return lastDone?.what === what && lastDone.turns <= FRESH_TURNS;
}

/** Whether the caller got something that they came for, short of a ticket. */
export function wasServed(state: DialogueState): boolean {
  return state.answered > 0 || state.leads.length > 0 || state.appointments.length > 0;
}
