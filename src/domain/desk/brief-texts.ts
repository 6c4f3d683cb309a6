import type { Both } from './both.ts';

/** Sentences of the brief: Arabic with the diacritics that its voice needs. `{…}` marks a value. */
const texts = {
  verified: {
    ar: 'أَثْبَتَ الْمُتَّصِلُ فِي هَذِهِ الْمُكَالَمَةِ أَنَّهُ {name}.',
    en: 'The caller has proved in this call to be {name}.',
  },
  recognised: {
    ar: 'يَتَّصِلُ مِنْ رَقْمِ {name} أَوْ مُتَصَفِّحِه، وَلَمْ يُثْبِتْ هُوِيَّتَهُ بَعْد.',
    en: 'The call comes from the number or browser of {name}, and nothing has been proved yet.',
  },
  claimed: {
    ar: 'يَقُولُ إِنَّهُ {name}، وَلَمْ يُثْبِتْ ذَلِك.',
    en: 'They say they are {name}; it is not proved.',
  },
  unknown: { ar: 'لَا نَعْرِفُ مَنِ الْمُتَّصِل.', en: 'We do not know who is calling.' },
  answered: { ar: 'قِيلَ لَهُ مَا فِي «{title}».', en: 'They were told what “{title}” says.' },
  opened: { ar: 'فُتِحَتِ التَّذْكِرَةُ {ticket}.', en: 'Ticket {ticket} was opened.' },
  noted: { ar: 'أُضِيفَ مَا قَالَهُ إِلَى التَّذْكِرَةِ {ticket}.', en: 'It was added to ticket {ticket}.' },
  appointment: { ar: 'لَهُ مَوْعِد: {when}.', en: 'There is an appointment: {when}.' },
  lead: { ar: 'يُرِيدُ أَنْ يَشْتَرِي، وَسُجِّلَ طَلَبُه.', en: 'They want to buy; that was noted.' },
  warned: {
    ar: 'قِيلَ لَهُ مَا يَفْعَلُهُ الْآنَ مِنْ أَجْلِ سَلَامَتِه.',
    en: 'They were told what to do now for their safety.',
  },
  proof_failed: {
    ar: 'حَاوَلَ أَنْ يُثْبِتَ هُوِيَّتَهُ وَلَمْ يَنْجَح.',
    en: 'They tried to prove who they are, in vain.',
  },
  step: { ar: 'جَرَّب: {step}', en: 'Tried: {step}' },
  colleague: { ar: 'تَحَدَّثَ مَعَ {name}.', en: 'They talked with {name}.' },
  angry: { ar: 'غَاضِب.', en: 'Angry.' },
  unhappy: { ar: 'مُنْزَعِج.', en: 'Unhappy.' },
  calm: { ar: 'هَادِئ.', en: 'Calm.' },
  pleased: { ar: 'مَسْرُور.', en: 'Pleased.' },
  name: { ar: 'الِاسْم', en: 'name' },
  phone: { ar: 'رَقْمُ الْهَاتِف', en: 'phone number' },
  email: { ar: 'الْبَرِيدُ الْإِلِكْتُرُونِيّ', en: 'e-mail address' },
  service: { ar: 'مَا يُرِيدُه', en: 'what it is about' },
  proof: { ar: 'إِثْبَاتُ الْهُوِيَّة', en: 'proof of who they are' },
  since: { ar: 'مُنْذُ مَتَى', en: 'since when' },
  order: { ar: 'رَقْمُ الطَّلَب', en: 'order number' },
  contact_time: { ar: 'الْوَقْتُ الْمُنَاسِبُ لِلِاتِّصَال', en: 'when to call' },
  company: { ar: 'مِنْ شَرِكَةِ {company}.', en: 'From {company}.' },
  premium: { ar: 'عَمِيلٌ مُمَيَّز.', en: 'A premium customer.' },
  speaks_ar: { ar: 'يَتَكَلَّمُ الْعَرَبِيَّة.', en: 'They speak Arabic.' },
  speaks_en: { ar: 'يَتَكَلَّمُ الْإِنْجِلِيزِيَّة.', en: 'They speak English.' },
  reason: { ar: 'السَّبَب: {words}.', en: 'The reason: {words}.' },
  asked: { ar: 'وَقَالَ: {words}.', en: 'They said: {words}.' },
  instruction: { ar: 'يَقُولُ لَكَ زَمِيلُكَ: {words}.', en: 'Your colleague tells you: {words}.' },
  nothing_tried: { ar: 'لَمْ يُجَرَّبْ شَيْءٌ بَعْد.', en: 'Nothing was tried yet.' },
  sounds_angry: { ar: 'يَبْدُو غَاضِبًا.', en: 'They sound angry.' },
  sounds_unhappy: { ar: 'يَبْدُو مُنْزَعِجًا.', en: 'They sound unhappy.' },
  sounds_calm: { ar: 'يَبْدُو هَادِئًا.', en: 'They sound calm.' },
  sounds_pleased: { ar: 'يَبْدُو مَسْرُورًا.', en: 'They sound pleased.' },
  do_not_ask: { ar: 'لَا تَسْأَلْهُ ثَانِيَةً عَنْ: {fields}.', en: 'Do not ask again: {fields}.' },
} as const satisfies Record<string, Both>;

export type BriefText = keyof typeof texts;

/** A sentence of the brief with its values, in both languages. A value may be in both languages, too. */
export function briefText(key: BriefText, values: Readonly<Record<string, string | Both>> = {}): Both {
  const fill = (language: 'ar' | 'en'): string =>
    texts[key][language].replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'string' ? value : value[language];
    });
  return { ar: fill('ar'), en: fill('en') };
}
