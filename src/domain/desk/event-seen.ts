import type { Database } from '../../db/client.ts';
import { selectDeskCalls } from '../../db/queries/handoff-views.ts';
import type { StoredEvent } from '../events/index.ts';
import { asHuman, type Sight } from './as-human.ts';

/** Somebody who follows what happens at the desk. */
export interface Viewer {
  /** Whose callers they see; null: those of all. */
  readonly departments: readonly string[] | null;
  /** Null until they first open a desk. */
  readonly agentId: string | null;
  /** The calls in which they have a part. */
  readonly calls: ReadonlySet<string>;
}

/** Events of a call that those are told who have a part in it, and supervisors but for the lines. */
const ofCalls = new Set(['call_progressed', 'call_ended', 'handoff_changed', 'suggestions_changed']);
/** Events of a department, which is told of them. */
const ofDepartments = new Set([
  'queue_changed',
  'escalation_created',
  'escalation_changed',
  'ticket_created',
  'ticket_changed',
]);

/** Somebody at the desk as one who follows: with the calls in which they have a part now. */
export async function viewerOf(db: Database, sight: Sight): Promise<Viewer> {
  const { departments } = sight;
  return asHuman(db, sight, async (tx, agentId) => ({
    departments,
    agentId,
    calls: new Set(await selectDeskCalls(tx)),
  }));
}

/** The viewer after an event: it may have brought them into a call. */
export function viewerAfter(event: StoredEvent, viewer: Viewer): Viewer {
  const { callId, type } = event;
  const comes = type === 'handoff_changed' || type === 'queue_changed';
  if (!comes || callId === null || !isOwn(event, viewer) || viewer.calls.has(callId)) return viewer;
  return { ...viewer, calls: new Set([...viewer.calls, callId]) };
}

/**
 * Whether somebody is told of an event: of the callers of their departments, of the calls in which they have a part, and of
 * who is there.
 */
export function eventSeen(event: StoredEvent, viewer: Viewer): boolean {
  const { type, callId, data } = event;
  if (type === 'agent_changed') return true;
  const theirs = isOwn(event, viewer) || (callId !== null && viewer.calls.has(callId));
  const { departments } = viewer;
  if (ofCalls.has(type)) return theirs || (departments === null && type !== 'call_progressed');
  if (!ofDepartments.has(type)) return false;
  const { department } = data as { department?: unknown };
  return theirs || departments === null || departments.some((one) => one === department);
}

function isOwn({ data }: StoredEvent, { agentId }: Viewer): boolean {
  return agentId !== null && (data as { agentId?: unknown }).agentId === agentId;
}
