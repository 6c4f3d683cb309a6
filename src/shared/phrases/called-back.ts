/** Phrases for somebody whom we call because they asked for it. */
export const calledBackPhrases = {
  /** The first sentence: who calls, that no person speaks, and why. */
  we_call_back: {
    ar: ['مَرْحَبًا، مَعَكَ الْمُسَاعِدُ الْآلِيُّ مِنْ {company}، نَتَّصِلُ بِكَ لِأَنَّكَ طَلَبْتَ أَنْ نُعَاوِدَ الِاتِّصَالَ بِك.'],
    en: ['Hello, this is the automated assistant of {company}, calling you back as you asked us to.'],
  },
  good_time: {
    ar: [
      'هَلِ الْوَقْتُ مُنَاسِبٌ الْآن؟',
      'هَلْ يُمْكِنُكَ التَّحَدُّثُ الْآن؟ قُلْ نَعَمْ أَوْ لَا، أَوِ اضْغَطْ وَاحِد لِنَعَم، وَاثْنَيْن لِنَتَّصِلَ فِي وَقْتٍ آخَر.',
    ],
    en: [
      'Is this a good time?',
      'Can you talk now? Please say yes or no, or press one for yes and two for another time.',
    ],
  },
  call_again_later: {
    ar: ['لَا بَأْس، نَتَّصِلُ بِكَ فِي وَقْتٍ آخَر.'],
    en: ["No problem, we'll call you at another time."],
  },
  not_called_again: {
    ar: ['نَعْتَذِرُ عَنِ الْإِزْعَاج، لَنْ نَتَّصِلَ بِكَ مَرَّةً أُخْرَى.'],
    en: ["I'm sorry to have disturbed you. We won't call you again."],
  },
  wrong_number: {
    ar: ['نَعْتَذِرُ مِنْك، يَبْدُو أَنَّ الرَّقْمَ غَيْرُ صَحِيح.'],
    en: ["I'm sorry, it seems that we have the wrong number."],
  },
  /** Left on an answering machine: who called, and nothing of what it is about. */
  voicemail_message: {
    ar: ['هٰذِهِ رِسَالَةٌ مِنْ {company}. اتَّصَلْنَا بِكَ كَمَا طَلَبْت، وَسَنُحَاوِلُ مَرَّةً أُخْرَى.'],
    en: ['This is a message from {company}. We called you back as you asked, and will try again.'],
  },
} as const;
