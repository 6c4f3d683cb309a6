/** What may be said at any moment of a call. */
export const generalPhrases = {
  still_there: {
    ar: ['هَلْ مَا زِلْتَ مَعِي؟', 'لَا أَسْمَعُك. هَلْ مَا زِلْتَ عَلَى الْخَطّ؟'],
    en: ['Are you still there?', 'I cannot hear you. Are you still on the line?'],
  },
  goodbye_silence: {
    ar: ['لَمْ أَسْمَعْ رَدًّا، سَأُنْهِي الْمُكَالَمَةَ الْآن. يُمْكِنُكَ الِاتِّصَالُ فِي أَيِّ وَقْت. مَعَ السَّلَامَة.'],
    en: ['I have not heard from you, so I will end the call now. Please call again at any time. Goodbye.'],
  },
  goodbye: {
    ar: ['شُكْرًا لِاتِّصَالِك. مَعَ السَّلَامَة.'],
    en: ['Thank you for calling. Goodbye.'],
  },
  take_your_time: {
    ar: ['خُذْ وَقْتَك، أَنَا مَعَك.'],
    en: ['Take your time, I am here.'],
  },
  switched: {
    ar: ['حَسَنًا، نَتَحَدَّثُ بِالْعَرَبِيَّة.'],
    en: ['All right, let us speak English.'],
  },
  hello: { ar: ['أَهْلًا وَسَهْلًا.'], en: ['Hello.'] },
  you_are_welcome: { ar: ['الْعَفْو.'], en: ['You are welcome.'] },
  from_the_start: { ar: ['حَسَنًا، نَبْدَأُ مِنَ الْبِدَايَة.'], en: ['All right, let us start over.'] },
  did_not_understand: {
    ar: ['عُذْرًا، لَمْ أَفْهَم.'],
    en: ['Sorry, I did not understand.'],
  },
  apology: {
    ar: ['عُذْرًا، حَدَثَ خَلَلٌ لَدَيْنَا. سَيَتَّصِلُ بِكَ مُوَظَّف.'],
    en: ['I am sorry, something went wrong on our side. A colleague will call you back.'],
  },
} as const;
