import {
  aboutCall,
  aboutCallAmong,
  asksMeaning,
  isQuestion,
  protestsQuestions,
  type AboutCall,
} from '../../language/index.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import { sentenceEnds } from '../../shared/sentence-ends.ts';
import type { Asked } from '../../shared/vocabulary.ts';
import { sayByTheWay } from './by-the-way.ts';
import { leave } from './leave.ts';
import { departmentIn, yesOrNo } from './listen.ts';
import { takeMore, toldFirst } from './told-more.ts';
import { askingIn, type Turn } from './turn.ts';
import type { Utterance } from './utterance.ts';
import { advance, stageOf } from './walk.ts';

/** How often a caller who only asks whether anybody hears them is told so before the call is ended. */
const MOST_HELLOS = 3;

/** The answers to questions about the call itself, which are honest and the same in every stage. */
const answers: Readonly<Record<AboutCall, (turn: Turn) => Utterance>> = {
  robot: () => ({ key: 'about_robot' }),
  maker: ({ centre }) => ({
    key: 'about_maker',
    values: { company: { kind: 'text', value: centre.company } },
  }),
  who: ({ centre }) => ({ key: 'about_who', values: { company: { kind: 'text', value: centre.company } } }),
  abilities: () => ({ key: 'about_abilities' }),
  recorded: ({ state }) => ({
    key: state.transcript === 'kept' ? 'about_recorded' : 'about_not_recorded',
  }),
  hearing: ({ state }) => ({ key: 'i_hear_you', wording: state.hellos > 1 ? 1 : 0 }),
  wellbeing: () => ({ key: 'all_well' }),
  kindness: () => ({ key: 'thanks_back' }),
  praise: () => ({ key: 'glad_to_hear' }),
};

/** Why something is asked, and how to answer it, for callers who wonder. */
const meanings: Readonly<Partial<Record<Asked, PhraseKey>>> = {
  name: 'why_name',
  phone: 'why_phone',
  use_caller_number: 'why_phone',
  email: 'why_email',
  proof_email: 'why_email',
  new_email: 'why_email',
  service: 'about_abilities',
  order: 'why_order',
  ticket: 'why_ticket',
};

/** Answers a question about the call itself, or about what is asked, wherever the call is. False where none was put. */
export function answerAboutCall(turn: Turn, text: string): boolean {
  const { state } = turn;
  const about = aboutCall(text);
  state.hellos = about === 'hearing' ? state.hellos + 1 : 0;
  if (about === undefined) return explain(turn, text);
  // "No, bless you" answers.
  if (about === 'kindness' && state.question !== 'anything_else' && yesOrNo(turn, text)) return false;
  if (stageOf(turn).choosesLanguage) return answerFirst(turn, text, about);
  turn.rule = `about_call.${about}`;
  if (state.hellos > MOST_HELLOS) leave(turn, { farewell: 'goodbye_unheard', outcome: 'no_input' });
  else if (about === 'kindness' && state.question === 'anything_else')
    leave(turn, { farewell: 'goodbye', outcome: null });
  else sayByTheWay(turn, answers[about](turn));
  return true;
}

/**
 * Answers a question about the call that is put among other words, and gives those that are still to be heard; all of them where
 * none is put so. Null: nothing else was told, and all of it is answered.
 */
export function answerAboutCallAmong(turn: Turn, text: string): string | null {
  const among = stageOf(turn).choosesLanguage ? undefined : aboutCallAmong(text);
  if (!among) return text;
  const { about, rest } = among;
  turn.rule = `about_call.${about}`;
  if (!isQuestion(rest) && departmentIn(turn, rest) === undefined && yesOrNo(turn, rest) === undefined) {
    sayByTheWay(turn, answers[about](turn));
    return null;
  }
  turn.say.push(answers[about](turn));
  return rest;
}

/** Before a language is chosen the question chooses it. A mere hello is for the stage. */
function answerFirst(turn: Turn, text: string, about: AboutCall): boolean {
  if (about === 'hearing' || about === 'wellbeing' || about === 'kindness' || about === 'praise')
    return false;
  if (stageOf(turn).hear(turn, text, true).heard !== 'taken') return false;
  turn.rule = `about_call.${about}`;
  turn.say.push(answers[about](turn));
  advance(turn);
  return true;
}

function explain(turn: Turn, text: string): boolean {
  const { asked } = askingIn(turn.state, turn);
  const key = meanings[asked];
  const more = toldBehindWhy(turn, text);
  if (key === undefined || !(more !== undefined || asksMeaning(text) || protestsQuestions(text)))
    return false;
  // Explained already, it is no answer: the call goes on without one in the end.
  if (turn.state.reminded === asked) return false;
  turn.rule = 'about_call.meaning';
  if (more !== undefined) takeMore(turn, { text: more, department: departmentIn(turn, more) ?? null });
  sayByTheWay(turn, { key });
  return true;
}

/**
 * What somebody says behind asking why they are asked, once they have told what it is about: that is what they speak of still
 * ("why my name? I just want to know where it is"). Undefined where nothing is told so.
 */
function toldBehindWhy(turn: Turn, text: string): string | undefined {
  if (!toldFirst(turn)) return undefined;
  const [end = text.length] = sentenceEnds(text);
  const more = text.slice(end).trim();
  return more !== '' && asksMeaning(text.slice(0, end)) ? more : undefined;
}
