import type { Channel, FieldName, Stage } from '../../shared/vocabulary.ts';
import type { DialogueState } from './state.types.ts';

/** The ways of a channel. Nothing else in the dialogue asks which channel it is. */
interface Manners {
  /** The details that are asked for where they are not known; the matter itself is asked for on every channel. */
  asks: readonly Exclude<FieldName, 'service'>[];
  /** The details are read back and agreed to. */
  confirms: boolean;
  /** `spoken`: as on the telephone, in either language where none is known; `written`: once, without a choice. */
  greets: 'spoken' | 'written' | 'no';
  /** Keys of a telephone count as such; elsewhere digits are words. */
  keys: boolean;
  /** Silence is asked about, and ends the conversation in time. */
  silence: boolean;
}

const details = ['name', 'phone', 'email'] as const;

/** The ways of every channel. */
const manners: Readonly<Record<Channel, Manners>> = {
  call: { asks: details, confirms: true, greets: 'spoken', keys: true, silence: true },
  chat: { asks: details, confirms: true, greets: 'written', keys: false, silence: false },
  whatsapp: { asks: ['name'], confirms: false, greets: 'written', keys: false, silence: false },
  email: { asks: [], confirms: false, greets: 'no', keys: false, silence: false },
  web_form: { asks: [], confirms: false, greets: 'no', keys: false, silence: false },
};

/** The ways of the channel that a conversation is held on. */
export function mannersOf({ channel }: Pick<DialogueState, 'channel'>): Manners {
  return manners[channel];
}

/** Whether a conversation goes through a stage at all, where what the stage asks for is not known. */
export function goesThrough(state: Pick<DialogueState, 'channel'>, stage: Stage): boolean {
  const { asks, confirms } = mannersOf(state);
  if (stage === 'confirm') return confirms;
  const detail = details.find((one) => one === stage);
  return detail === undefined || asks.includes(detail);
}
