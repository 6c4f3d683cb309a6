import { SURE, isQuestion, parseName } from '../../language/index.ts';
import type { Asked } from '../../shared/vocabulary.ts';
import { sayByTheWay } from './by-the-way.ts';
import { departmentIn, tellsOfMatter, yesOrNo } from './listen.ts';
import { inDepartment } from './state.ts';
import { askingIn, capture, heardIn, speak, type Turn } from './turn.ts';

/** What is answered by a name, or by whoever is meant with it. */
const answeredByName: ReadonlySet<Asked> = new Set([
  'name',
  'new_name',
  'proof_other',
  'details_right',
  'heard_right',
  'message',
  'human',
]);

/**
 * Hears who calls where something else is being asked, from somebody whose name is not known yet: "my name is Sara Hill" while a
 * colleague is offered. It is no answer, and what was asked stands. False where no name is told, or more than that.
 */
export function hearOwnName(turn: Turn, text: string): boolean {
  const { state } = turn;
  const open = inDepartment(state) || state.stage === 'service';
  if (!open || answeredByName.has(askingIn(state, turn).asked)) return false;
  if (yesOrNo(turn, text) !== undefined || !takeOwnName(turn, text)) return false;
  turn.rule = 'name.told_besides';
  speak(turn, 'thanks_name', { name: { kind: 'name', value: state.name?.value ?? '' } });
  sayByTheWay(turn);
  return true;
}

/** Takes the name of somebody whose name is not known yet, where words tell that and nothing else. */
export function takeOwnName(turn: Turn, text: string): boolean {
  const { state } = turn;
  if (state.name?.value || isQuestion(text) || departmentIn(turn, text) !== undefined) return false;
  const found = parseName(text, { ...heardIn(state), region: turn.centre.region });
  if (!found || found.confidence < SURE) return false;
  const besides = `${text.slice(0, found.span[0])} ${text.slice(found.span[1])}`;
  if (tellsOfMatter(turn, besides.replace(carrier, ' '))) return false;
  capture(turn, 'name', found.value, 'caller', found.confidence);
  if (inDepartment(state)) turn.effects.push({ type: 'register_customer', key: 'customer' });
  return true;
}

/** What a name is told with. */
const carrier =
  /\b(?:my|the|full|first|name|names|is|it|its|it's|this|that|i|i'm|im|am|should|have|said|mention(?:ed)?|tell|told|you|forgot|to|way|by|calling|speaking|sorry|oh|and)\b|(?<!\p{L})(?:اسمي|الاسم|معك|معاك|انا|أنا|نسيت|اقول|أقول|لك|لكم|اقولك|على|فكرة|فكره|بالمناسبة|هنا|ايضا|كمان|و)(?!\p{L})/giu;
