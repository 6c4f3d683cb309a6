/** Phrases for any moment of a call. */
export const generalPhrases = {
  still_there: {
    ar: ['هَلْ مَا زِلْتَ مَعِي؟', 'لَا أَسْمَعُك. هَلْ مَا زِلْتَ عَلَى الْخَطّ؟'],
    en: ['Are you still there?', "I can't hear you. Are you still on the line?"],
  },
  goodbye_silence: {
    ar: ['لَمْ أَسْمَعْ رَدًّا، سَأُنْهِي الْمُكَالَمَةَ الْآن. يُمْكِنُكَ الِاتِّصَالُ فِي أَيِّ وَقْت. مَعَ السَّلَامَة.'],
    en: ["I haven't heard from you, so I'll end the call now. Please call again any time. Goodbye."],
  },
  goodbye: {
    ar: ['شُكْرًا لِاتِّصَالِك. مَعَ السَّلَامَة.'],
    en: ['Thank you for calling. Goodbye.'],
  },
  take_your_time: {
    ar: ['خُذْ وَقْتَك، أَنَا مَعَك.'],
    en: ["Take your time, I'm here."],
  },
  switched: {
    ar: ['حَسَنًا، نَتَحَدَّثُ بِالْعَرَبِيَّة.'],
    en: ["All right, let's speak English."],
  },
  one_moment: {
    ar: ['لَحْظَةً مِنْ فَضْلِك.', 'شُكْرًا لِانْتِظَارِك، مَا زِلْتُ أَعْمَلُ عَلَى طَلَبِك.', 'أَنَا مَعَك، لَحْظَةً أُخْرَى مِنْ فَضْلِك.'],
    en: [
      'One moment, please.',
      "Thank you for waiting, I'm still checking.",
      "I'm still with you, just a little longer.",
    ],
  },
  cannot_hear: {
    ar: ['عُذْرًا، لَا أَسْتَطِيعُ سَمَاعَكَ جَيِّدًا الْآن. اسْتَعْمِلِ الْأَزْرَارَ أَوِ الْكِتَابَةَ مِنْ فَضْلِك.'],
    en: ["I'm sorry, I can't make out what you're saying at the moment. Please use the keys, or type."],
  },
  hear_again: {
    ar: ['أَسْمَعُكَ الْآنَ مِنْ جَدِيد. تَفَضَّل.'],
    en: ['I can hear you again now. Please go ahead.'],
  },
  line_cut: {
    ar: ['رِسَالَتُكَ طَوِيلَة، فَقَرَأْتُ أَوَّلَهَا فَقَط. أَرْسِلِ الْبَاقِيَ فِي رَسَائِلَ أَقْصَر مِنْ فَضْلِك.'],
    en: [
      "Your message was too long, so I've only read the beginning. Please send the rest in shorter messages.",
    ],
  },
  too_fast: {
    ar: ['تَصِلُنِي رَسَائِلُكَ أَسْرَعَ مِمَّا أَقْرَأ، وَلَمْ أَقْرَأْ آخِرَهَا. أَرْسِلْ رِسَالَةً ثُمَّ انْتَظِرْ رَدِّي مِنْ فَضْلِك.'],
    en: [
      "Your messages are coming in faster than I can read them, and I haven't read the last ones. Please send one, then wait for my answer.",
    ],
  },
  call_spent: {
    ar: ['طَالَتْ هَذِهِ الْمُكَالَمَة، وَعَلَيَّ أَنْ أُنْهِيَهَا هُنَا. يُمْكِنُكَ الِاتِّصَالُ بِنَا مَرَّةً أُخْرَى فِي أَيِّ وَقْت.'],
    en: [
      "This call has gone on as long as a call may, so I have to end it here. You're welcome to call us again any time.",
    ],
  },
  hello: { ar: ['أَهْلًا وَسَهْلًا.'], en: ['Hello.'] },
  you_are_welcome: { ar: ['الْعَفْو.'], en: ["You're welcome."] },
  from_the_start: { ar: ['حَسَنًا، نَبْدَأُ مِنَ الْبِدَايَة.'], en: ["All right, let's start over."] },
  did_not_understand: {
    ar: ['عُذْرًا، لَمْ أَفْهَم.'],
    en: ["Sorry, I didn't understand."],
  },
  apology: {
    ar: ['عُذْرًا، حَدَثَ خَلَلٌ لَدَيْنَا. سَيَتَّصِلُ بِكَ مُوَظَّف.'],
    en: ["I'm sorry, something went wrong on our side. A colleague will call you back."],
  },
} as const;
