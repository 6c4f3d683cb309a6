import type { Centre } from '../../config/centre.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { factsOf, newDialogue, servedBy, step } from '../dialogue/index.ts';
import { decide, type Decision } from '../routing/index.ts';
import type { NewTicket } from '../tickets/index.ts';
import type { ReceivedMessage } from './types.ts';

/** A matter in writing: which department sees to it, how it is filed, and what the centre's rules decided of it. */
interface Matter {
  department: Department;
  filed: Pick<NewTicket, 'category' | 'severity' | 'priority'>;
  decision: Decision;
}

/** The matter of a message, by the dialogue and the rules that serve calls. What needs a human at once is of high priority. */
export function matterOf(
  message: Pick<ReceivedMessage, 'channel' | 'subject' | 'text' | 'language' | 'at'>,
  centre: Centre,
): Matter {
  const { channel, subject, language, at } = message;
  const text = `${subject}\n${message.text}`;
  const begun = step(newDialogue({ channel, language }), { type: 'start' }, centre, at);
  const { state } = step(begun.state, { type: 'said', text, final: true }, centre, at);
  const department = servedBy({ state, centre });
  const facts = factsOf({ state, centre }, at, { text, department, angerCounts: true });
  const decision = decide(facts, centre);
  const { category, severity, priority } = decision;
  const least = decision.escalate !== null && priority !== 'urgent' ? 'high' : null;
  return {
    department,
    filed: {
      category: category ?? 'other',
      severity: severity ?? 'medium',
      priority: least ?? priority ?? 'normal',
    },
    decision,
  };
}
