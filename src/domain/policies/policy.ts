import type { Role } from '../../shared/vocabulary.ts';

/** Who asks: nobody (null) before they have signed in. */
export type Asking = { readonly id: string; readonly role: Role } | null;

/** Whose it is that something is done to. */
export interface Owner {
  readonly id: string;
  /** Null where there is no such person. */
  readonly role: Role | null;
}

interface Rule {
  /** The name by which a refusal is told and written down; it never changes. */
  readonly name: string;
  /** The code of its refusal, where it is not the usual one. */
  readonly code?: string;
  readonly allows: (asking: NonNullable<Asking>, owner: Owner | null) => boolean;
}

const own: Rule = {
  name: 'own_account_only',
  allows: (asking, owner) => owner === null || owner.id === asking.id,
};
const ownOrSupervised: Rule = {
  name: 'supervisors_see_sessions',
  allows: (asking, owner) =>
    owner?.id === asking.id ||
    asking.role === 'admin' ||
    (asking.role === 'supervisor' && owner?.role !== 'admin'),
};
const supervisors: Rule = {
  name: 'supervisors_see_people',
  allows: ({ role }) => role === 'supervisor' || role === 'admin',
};
const admins: Rule = { name: 'admins_manage_people', allows: ({ role }) => role === 'admin' };
const signedIn: Rule = { name: 'signed_in', allows: () => true };
const inCall: Rule = {
  name: 'humans_in_the_call',
  code: 'not_in_call',
  allows: (asking, owner) => owner?.id === asking.id,
};
const ownCalls: Rule = { ...inCall, name: 'own_calls' };
const joins: Rule = { name: 'supervisors_join_calls', allows: (asking) => supervisors.allows(asking, null) };
const knowsCall: Rule = {
  name: 'own_calls_or_supervised',
  code: 'not_in_call',
  allows: (asking, owner) => owner?.id === asking.id || supervisors.allows(asking, null),
};

/** What may be asked of the desk, and by which rule; null: by everybody, signed in or not. */
const policy = {
  read_ways_to_sign_in: null,
  sign_in: null,
  sign_out: null,
  ask_for_link: null,
  set_password: null,
  make_first_admin: null,
  read_account: own,
  change_account: own,
  change_password: own,
  list_sessions: ownOrSupervised,
  end_session: ownOrSupervised,
  list_people: supervisors,
  invite_person: admins,
  change_person: admins,
  read_desk: signedIn,
  read_queue: signedIn,
  read_call: knowsCall,
  read_transcript: knowsCall,
  read_suggestions: knowsCall,
  use_desk: signedIn,
  answer_offer: signedIn,
  read_colleagues: signedIn,
  change_call: inCall,
  judge_suggestion: inCall,
  change_case: ownCalls,
  add_ticket_note: signedIn,
  join_call: joins,
} as const satisfies Record<string, Rule | null>;

export type Action = keyof typeof policy;

/** Whether somebody may do something, and the rule that says so. */
export type Decision =
  | { readonly allowed: true; readonly rule: string }
  | { readonly allowed: false; readonly rule: string; readonly code: string };

/** Decides whether `asking` may do an action, to what belongs to `owner` where it belongs to somebody. */
export function decide(asking: Asking, action: Action, owner: Owner | null = null): Decision {
  const rule: Rule | null = policy[action];
  if (rule === null) return { allowed: true, rule: 'open_to_all' };
  if (asking === null) return { allowed: false, rule: rule.name, code: 'not_signed_in' };
  return rule.allows(asking, owner)
    ? { allowed: true, rule: rule.name }
    : { allowed: false, rule: rule.name, code: rule.code ?? 'forbidden' };
}

/** Whose callers who wait somebody sees: those of these departments, or null: of all. */
export function departmentsSeen({
  role,
  departments,
}: {
  role: Role;
  departments: readonly string[];
}): readonly string[] | null {
  return role === 'agent' ? departments : null;
}
