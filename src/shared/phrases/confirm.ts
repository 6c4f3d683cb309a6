/** The read-back and its corrections. */
export const confirmPhrases = {
  read_back: {
    ar: ['دَعْنِي أَتَأَكَّد.'],
    en: ['Let me read that back to you.'],
  },
  read_name: { ar: ['الِاسْم: {name}.'], en: ['Your name is {name}.'] },
  read_phone: { ar: ['رَقْمُ الْهَاتِف: {phone}.'], en: ['Your phone number is {phone}.'] },
  read_phone_masked: { ar: ['رَقْمُ الْهَاتِفِ يَنْتَهِي بِـ {ending}.'], en: ['Your phone number ends in {ending}.'] },
  read_email: { ar: ['الْبَرِيدُ الْإِلِكْتْرُونِيّ: {email}.'], en: ['Your e-mail address is {email}.'] },
  read_first: { ar: ['أَوَّلًا: {first}.'], en: ['First: “{first}”,'] },
  read_then: { ar: ['ثُمَّ: {next}.', 'وَكَذَلِكَ: {next}.'], en: ['and then: “{next}”.', 'And also: “{next}”.'] },
  read_service: { ar: ['وَتُرِيدُ قِسْمَ {department}.'], en: ["And you'd like {department}."] },
  is_it_right: {
    ar: [
      'هَلْ هَذَا صَحِيح؟',
      'هَلِ الْبَيَانَاتُ صَحِيحَة؟ قُلْ نَعَم، أَوْ قُلْ مَا الَّذِي أُصَحِّحُه.',
      'إِذَا كَانَتْ صَحِيحَةً اضْغَطْ وَاحِد، وَإِلَّا فَاضْغَطِ اثْنَيْن.',
    ],
    en: [
      'Is that right?',
      'Have I got everything right? Say yes, or tell me what to correct.',
      "If it's right, press one. If not, press two.",
    ],
  },
  what_is_wrong: {
    ar: ['مَا الَّذِي أُصَحِّحُه: الِاسْم، أَمِ الرَّقْم، أَمِ الْبَرِيد، أَمِ الْخِدْمَة؟'],
    en: ['What should I correct: the name, the phone number, the e-mail address, or the service?'],
  },
  corrected: { ar: ['صَحَّحْتُ ذَلِك.'], en: ["I've corrected that."] },
} as const;
