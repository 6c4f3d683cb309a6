import { isInvention } from './inventions.ts';
import { tokenise } from '../text.ts';
import { phraseWords } from '../phrases.ts';
import type { Context } from '../types.ts';

const sounds =
  /^(?:m+|h+m+|m+h+m*|u+h*|u+h*m+|e+r+m*|a+h*|o+h+|a+w+|e+h+|h+u+h+|h+|p+h+|sh+|ahem|achoo|hic|cough|coughs|coughing|sigh|sighs|sniff|sniffs|noise|silence|music|laughter|laughs|inaudible|blank|audio|breath|breathing|throat|clears|clearing|sneeze|sneezes|background|unintelligible|ا+ه+|ا*م+|ه+م+|ا+|ه+|ه+ا+ه*|ا+و+ه*|ا+ي+ه*|ا+ح+م*|يعني|موسيقي|ضحك|سعال|تنهيده|صوت)$/;
/** Sounds that are also a spoken yes. */
const agreeing = /^(?:a+h+|e+h+|ا+ه+|ا+ي+ه*|m+h+m+|ا+ي+)$/;

/**
 * Whether there is nothing in a text but hesitation or noise ("mm", "uh", «امم», "[cough]"), or what recognisers invent. When a
 * yes or no was asked for, sounds of agreement («آه») are no filler.
 */
export function isFiller(text: string, ctx: Context = {}): boolean {
  if (isInvention(text)) return true;
  const words = phraseWords(tokenise(text));
  if (words.length === 0 || words.length > 8) return words.length === 0;
  const asked = ctx.asked === 'yes_no';
  return words.every((word) => sounds.test(word.norm) && !(asked && agreeing.test(word.norm)));
}
