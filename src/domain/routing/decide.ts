import type { Centre } from '../../config/centre.ts';
import { withHoursOf } from '../../config/departments.ts';
import { inArabicScript } from '../../language/index.ts';
import { priorityKeys, severityKeys } from '../../config/rules.ts';
import type { FieldName } from '../../shared/vocabulary.ts';
import { categoryByList, departmentByWords, severityByList } from './by-lists.ts';
import { conditionHolds } from './conditions.ts';
import { openingAt } from './opening.ts';
import type { Decision, DecisionKind, FiredRule, NamedDecision, RuleFacts } from './types.ts';

/** The priority of a matter that nothing else is known of, by its severity. */
const priorityOf = { low: 'low', medium: 'normal', high: 'high', critical: 'urgent' } as const;

/**
 * What the centre's rules make of the facts. Pure: the same facts and the same centre give the same decision.
 *
 * Every rule of the file whose condition holds fires, in the order of the file. Of `department`, `category` and
 * `escalate` the first rule decides, and only where none does the word lists; `severity` and `priority` are the
 * highest of all that fired; required fields add up. What counted in the end is marked in `fired`.
 */
export function decide(facts: RuleFacts, centre: Centre): Decision {
  const text = facts.text === null ? null : inArabicScript(facts.text);
  const made = new Making({ ...facts, text }, centre);
  made.byRules();
  if (text !== null) made.byLists(text);
  made.byTheHour();
  return made.decision();
}

/** The decisions that counted, as they are written down: each with the rule that made it. */
export function namedDecisions({ fired }: Decision): NamedDecision[] {
  return fired
    .filter(({ counts }) => counts)
    .map(({ decides, value, rule }) => ({ kind: decides, value, rule }));
}

class Making {
  readonly #facts: RuleFacts;
  readonly #centre: Centre;
  readonly #opening: ReturnType<typeof openingAt>;
  readonly #fired: FiredRule[] = [];
  readonly #fields = new Set<FieldName>();
  #severity: Decision['severity'] = null;
  #department: Decision['department'] = null;

  constructor(facts: RuleFacts, centre: Centre) {
    this.#facts = facts;
    this.#centre = centre;
    this.#opening = openingAt(facts.at, withHoursOf(centre, facts.department));
  }

  /** The severity by words goes before the rules, which may ask for it. */
  byRules(): void {
    const { text } = this.#facts;
    const rated = text === null ? null : severityByList(text, this.#centre);
    if (rated) this.#fire('severity', rated.value, rated.rule, rated.words);
    this.#severity = rated?.value ?? null;
    for (const { name, when, decide: made } of this.#centre.rules) {
      const soFar = {
        department: this.#department,
        severity: this.#severity,
        open: this.#opening.open,
      };
      const words = conditionHolds(when, this.#facts, soFar, this.#centre);
      if (!words) continue;
      if (made.department) {
        this.#fire('department', made.department, name, words);
        this.#department ??= made.department;
      }
      if (made.category) this.#fire('category', made.category, name, words);
      if (made.severity) {
        this.#fire('severity', made.severity, name, words);
        this.#severity = higher(severityKeys, this.#severity, made.severity);
      }
      if (made.priority) this.#fire('priority', made.priority, name, words);
      if (made.escalate) this.#fire('escalate', made.escalate, name, words);
      if (made.autoTicket) this.#fire('auto_ticket', 'true', name, words);
      if (made.requiredFields) this.#require(made.requiredFields, name, words);
    }
  }

  byLists(text: string): void {
    const department = departmentByWords(text, this.#centre);
    if (department) {
      this.#fire('department', department.value, department.rule, department.words, department.unsure);
      if (!department.unsure) this.#department ??= department.value;
    }
    const category = categoryByList(text, this.#centre, this.#facts.department ?? this.#department);
    this.#fire('category', category.value, category.rule, category.words);
    if (this.#severity) return;
    this.#severity = 'medium';
    this.#fire('severity', this.#severity, 'severity.usual', []);
  }

  /** What follows from what the rules have decided, and from the hours and the queue. */
  byTheHour(): void {
    if (this.#severity) {
      this.#fire('priority', priorityOf[this.#severity], `priority.of_${this.#severity}`, []);
    }
    const department = this.#facts.department ?? this.#department;
    if (department) {
      const { requiredFields = [] } = this.#centre.departments[department] ?? {};
      this.#require(requiredFields, `departments.${department}`, []);
    }
    const full = (this.#facts.waiting ?? -1) >= this.#centre.queue.maximum;
    const reason = this.#opening.open ? (full ? 'queue.full' : null) : 'hours.closed';
    if (reason === null) return;
    this.#fire('callback', 'true', reason, []);
    // Nobody can come who would write it down.
    if (this.#has('escalate')) this.#fire('auto_ticket', 'true', reason, []);
  }

  decision(): Decision {
    const fired = this.#counted();
    const value = (kind: DecisionKind) =>
      fired.find(({ decides, counts }) => decides === kind && counts)?.value ?? null;
    return {
      fired,
      department: value('department'),
      priority: value('priority') as Decision['priority'],
      severity: value('severity') as Decision['severity'],
      category: value('category'),
      escalate: value('escalate'),
      say: this.#sayOf(fired.find(({ decides, counts }) => decides === 'escalate' && counts)),
      autoTicket: value('auto_ticket') !== null,
      requiredFields: [...this.#fields],
      open: this.#opening.open,
      opensAt: this.#opening.opensAt,
      callback: value('callback') !== null,
    };
  }

  #sayOf(escalating: FiredRule | undefined): Decision['say'] {
    const rule = this.#centre.rules.find(({ name }) => name === escalating?.rule);
    return rule?.say ? { rule: rule.name, text: rule.say } : null;
  }

  #require(fields: readonly FieldName[], rule: string, words: string[]): void {
    if (fields.length === 0) return;
    for (const field of fields) this.#fields.add(field);
    this.#fire('required_fields', fields.join(','), rule, words);
  }

  #has(kind: DecisionKind): boolean {
    return this.#fired.some(({ decides }) => decides === kind);
  }

  #fire(decides: DecisionKind, value: string, rule: string, words: string[], unsure?: true): void {
    this.#fired.push({ rule, decides, value, words, counts: false, ...(unsure ? { unsure } : {}) });
  }

  #counted(): FiredRule[] {
    const best = new Map<DecisionKind, FiredRule>();
    for (const fired of this.#fired.filter(({ unsure }) => !unsure)) {
      const before = best.get(fired.decides);
      if (!before || outranks(fired, before)) best.set(fired.decides, fired);
    }
    return this.#fired.map((fired) => ({
      ...fired,
      counts: fired.decides === 'required_fields' || best.get(fired.decides) === fired,
    }));
  }
}

function outranks(one: FiredRule, other: FiredRule): boolean {
  const order: readonly string[] =
    one.decides === 'severity' ? severityKeys : one.decides === 'priority' ? priorityKeys : [];
  return order.indexOf(one.value) > order.indexOf(other.value);
}

function higher<T extends string>(order: readonly T[], a: T | null, b: T): T {
  return a !== null && order.indexOf(a) >= order.indexOf(b) ? a : b;
}
