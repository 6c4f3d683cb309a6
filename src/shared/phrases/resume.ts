/** Phrases for a call that goes on after it broke off. */
export const resumePhrases = {
  we_were_cut_off: {
    ar: ['عُذْرًا، انْقَطَعَ الصَّوْتُ لَدَيْنَا لَحْظَة.'],
    en: ["I'm sorry, we were cut off for a moment."],
  },
  thanks_for_waiting: { ar: ['شُكْرًا لِانْتِظَارِك.'], en: ['Thank you for waiting.'] },
  line_keeps_breaking: {
    ar: ['نَعْتَذِرُ مِنْك، الِاتِّصَالُ لَدَيْنَا يَنْقَطِعُ كُلَّ مَرَّة، وَلَا نُرِيدُ أَنْ نُطِيلَ عَلَيْك.'],
    en: ["I'm very sorry, our line keeps dropping, and I don't want to keep you."],
  },
  resume_offer: {
    ar: [
      'انْقَطَعَتْ مُكَالَمَتُكَ السَّابِقَةُ مَعَنَا. هَلْ تَتَّصِلُ بِخُصُوصِ الْمَوْضُوعِ نَفْسِهِ؟',
      'هَلْ نُكْمِلُ الْمُكَالَمَةَ السَّابِقَة؟ قُلْ نَعَمْ أَوْ لَا، أَوِ اضْغَطْ وَاحِد لِلْإِكْمَال، وَاثْنَيْن لِلْبَدْءِ مِنْ جَدِيد.',
    ],
    en: [
      'Your last call with us was cut off. Are you calling about the same thing?',
      'Shall we pick up where we left off? Please say yes or no, or press one to carry on and two to start again.',
    ],
  },
  resume_accepted: { ar: ['حَسَنًا، لِنُكْمِل.'], en: ["All right, let's carry on."] },
  closing_now: {
    ar: ['عُذْرًا، عَلَيْنَا أَنْ نُنْهِيَ الْمُكَالَمَةَ الْآن. اتَّصِلْ بِنَا بَعْدَ دَقَائِقَ وَنُكْمِلُ مِنْ هُنَا. مَعَ السَّلَامَة.'],
    en: [
      "I'm sorry, we have to end the call now. Please call again in a few minutes and we'll pick up from here. Goodbye.",
    ],
  },
} as const;
