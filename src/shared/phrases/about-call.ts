/** Answers to questions about the call itself, and to callers who wonder what is asked of them. */
export const aboutCallPhrases = {
  about_robot: {
    ar: ['نَعَم، أَنَا مُسَاعِدٌ آلِيٌّ وَلَسْتُ إِنْسَانًا. إِنْ أَرَدْتَ مُوَظَّفًا فَقُلْ: مُوَظَّف.'],
    en: ["I'm an automatic assistant, not a person. If you'd like a person, just say so."],
  },
  about_who: {
    ar: ['مَعَكَ الْمُسَاعِدُ الْآلِيُّ لَدَى {company}.'],
    en: ["I'm the automatic assistant of {company}."],
  },
  about_maker: {
    ar: ['أَنَا بَرْنَامَجُ حَاسُوبٍ يَرُدُّ بِاسْمِ {company}.'],
    en: ["I'm a computer program that answers for {company}."],
  },
  about_abilities: {
    ar: ['أُجِيبُ عَنْ أَسْئِلَتِك، وَأُسَجِّلُ الشَّكَاوَى وَالطَّلَبَات، وَأُسَاعِدُ فِي الْأَعْطَال، وَأَحْجِزُ الْمَوَاعِيد، وَأَطْلُبُ لَكَ مُوَظَّفًا.'],
    en: [
      'I can answer questions, take a complaint or an order, help with a fault, book an appointment, or get a colleague to call you.',
    ],
  },
  about_recorded: {
    ar: ['يُكْتَبُ مَا نَقُولُهُ وَيُحْفَظ، وَلَا يُحْفَظُ الصَّوْت. إِنْ لَمْ تَرْغَبْ فِي ذَلِكَ فَقُلْ: لَا تُسَجِّلْ.'],
    en: [
      "What we say is written down and kept, but not the sound. If you'd rather not, say: don't record me.",
    ],
  },
  about_not_recorded: {
    ar: ['لَا، لَا يُكْتَبُ شَيْءٌ مِنْ هَذِهِ الْمُكَالَمَة.'],
    en: ['No, nothing of this call is being written down.'],
  },
  i_hear_you: {
    ar: ['نَعَم، أَسْمَعُك.', 'نَعَم، أَسْمَعُكَ جَيِّدًا. تَفَضَّلْ، أَوْ قُلْ: مُوَظَّف.'],
    en: ['Yes, I can hear you.', 'Yes, I can hear you well. Please go ahead, or ask for a person.'],
  },
  goodbye_unheard: {
    ar: ['يَبْدُو أَنَّ صَوْتِي لَا يَصِلُك، سَأُنْهِي الْمُكَالَمَةَ الْآن. يُمْكِنُكَ الِاتِّصَالُ مَرَّةً أُخْرَى فِي أَيِّ وَقْت.'],
    en: ["I'm afraid you can't hear me, so I'll end the call now. Please call again any time."],
  },
  all_well: { ar: ['كُلُّ شَيْءٍ عَلَى مَا يُرَام، شُكْرًا لِسُؤَالِك.'], en: ['All well here, thank you for asking.'] },
  thanks_back: { ar: ['شُكْرًا لَك.'], en: ["That's kind of you, thank you."] },
  glad_to_hear: {
    ar: ['شُكْرًا لَك، يَسُرُّنَا سَمَاعُ ذَلِك.'],
    en: ["Thank you, that's very good to hear."],
  },
  why_name: {
    ar: ['اسْمُكَ لِيَعْرِفَ زُمَلَائِي مَنِ اتَّصَل. وَلَكَ أَنْ تَقُولَ تَخَطِّي.'],
    en: ["It's only so that my colleagues know who called. You can say skip."],
  },
  why_phone: {
    ar: ['الرَّقْمُ لِنَتَّصِلَ بِكَ إِنِ احْتَجْنَا. وَلَكَ أَنْ تَقُولَ تَخَطِّي.'],
    en: ["It's so that we can call you back if we need to. You can say skip."],
  },
  why_email: {
    ar: ['الْبَرِيدُ الْإِلِكْتْرُونِيُّ عُنْوَانٌ لِلرَّسَائِلِ عَلَى الْإِنْتَرْنِت. إِنْ لَمْ يَكُنْ لَدَيْكَ فَقُلْ تَخَطِّي.'],
    en: [
      "It's an address for letters on the internet, like sara at gmail dot com. If you don't have one, say skip.",
    ],
  },
  why_order: {
    ar: ['رَقْمُ الطَّلَبِ مَكْتُوبٌ فِي الْفَاتُورَةِ أَوْ فِي رِسَالَةِ التَّأْكِيد. إِنْ لَمْ يَكُنْ مَعَكَ فَقُلْ تَخَطِّي.'],
    en: ["It's on the invoice or in the message that confirmed the order. If you don't have it, say skip."],
  },
  why_ticket: {
    ar: ['رَقْمُ التَّذْكِرَةِ سَبْعَةُ أَرْقَامٍ أَخَذْتَهَا مِنَّا فِي مُكَالَمَةٍ سَابِقَة. إِنْ لَمْ يَكُنْ مَعَكَ فَقُلْ تَخَطِّي.'],
    en: ["It's the seven digits we gave you in an earlier call. If you don't have them, say skip."],
  },
} as const;
