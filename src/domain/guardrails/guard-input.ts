import type { Centre } from '../../config/centre.ts';
import { foldWords, longestRead } from '../../language/index.ts';
import { undisguised } from './disguises.ts';
import { injectionIn } from './injection.ts';
import { bearsMarkers, runsTogether } from './markers.ts';
import { asksAboutOthers } from './others.ts';
import { occurs } from './pattern.ts';
import { topicsOf } from './centre-topics.ts';
import type { GuardContext, GuardVerdict } from './types.ts';

const aboutInjection = {
  ar: 'هَذَا شَيْءٌ لَا أَسْتَطِيعُهُ. أَنَا هُنَا لِأُسَاعِدَكَ فِي خِدْمَاتِنَا؛ كَيْفَ أَخْدُمُكَ؟',
  en: "That isn't something I can do. I'm here to help you with our services; what do you need?",
};
const aboutOthers = {
  ar: 'لَا أَسْتَطِيعُ أَنْ أُعْطِيَ بَيَانَاتِ شَخْصٍ آخَرَ، حِفَاظًا عَلَى خُصُوصِيَّتِهِ. هَلْ أُسَاعِدُكَ فِي شَيْءٍ يَخُصُّكَ؟',
  en: "To protect their privacy, I can't share anything about another person. Can I help you with something of your own?",
};

/**
 * What may become of what a caller said, before a model or a department sees it. Pure: the same words in the
 * same place always get the same verdict. A complaint, a threat to go to a lawyer or a changed mind is served.
 */
export function guardInput(text: string, context: GuardContext, centre: Centre): GuardVerdict {
  const kind = injectionKind(text);
  if (kind !== null)
    return { action: 'refuse', rule: `guard.injection.${kind}`, topic: 'injection', say: aboutInjection };
  const words = foldWords(text);
  if (asksAboutOthers(words, text))
    return { action: 'refuse', rule: 'guard.others_data', topic: 'others_data', say: aboutOthers };
  for (const topic of topicsOf(centre)) {
    if (context.department === null || !topic.keptFrom(context.department)) continue;
    if (!topic.channels.includes(context.channel)) continue;
    if (!topic.patterns.some((pattern) => occurs(words, pattern))) continue;
    const found = { rule: `guard.topic.${topic.key}`, topic: topic.key };
    if (topic.action === 'escalate') return { action: 'escalate', ...found };
    if (topic.action === 'refuse') return { action: 'refuse', ...found, say: topic.say };
    return {
      action: 'approved_text',
      ...found,
      say: topic.say,
      ...(topic.offer ? { offer: topic.offer } : {}),
    };
  }
  return { action: 'allow' };
}

/** How a text tries to give the model orders, whatever its disguise; null: it does not. What is not read here to its end is refused. */
export function injectionKind(text: string): string | null {
  if (text.length > longestRead) return 'unread';
  if (bearsMarkers(text)) return 'marker';
  const plain = injectionIn(foldWords(text));
  if (plain !== null) return plain;
  for (const view of undisguised(text)) {
    if (injectionIn(foldWords(view)) !== null || bearsMarkers(view) || runsTogether(view)) return 'disguised';
  }
  return runsTogether(text) ? 'disguised' : null;
}
