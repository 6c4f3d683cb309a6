/** Phrases of the stages that collect a caller's details. */
export const collectPhrases = {
  press_yes_no: {
    ar: ['اِضْغَطْ وَاحِدْ لِنَعَم، أَوِ اثْنَيْنِ لِلَا.'],
    en: ['Press one for yes, or two for no.'],
  },
  press_number: {
    ar: ['اُكْتُبْهُ عَلَى لَوْحَةِ الْأَرْقَام، وَاخْتِمْهُ بِزِرِّ الْمُرَبَّع.'],
    en: ['Type it on the keypad, and end it with the hash key.'],
  },
  press_to_skip: {
    ar: ['أَوِ اضْغَطْ زِرَّ الْمُرَبَّعِ لِنُكْمِلَ مِنْ دُونِه.'],
    en: ['Or press the hash key to go on without it.'],
  },
  press_for_human: {
    ar: ['أَوِ اضْغَطْ صِفْرًا لِزَمِيل.'],
    en: ['Or press zero for a colleague.'],
  },
  ask_name: {
    ar: ['مَا اسْمُكَ الْكَرِيم؟', 'لَمْ أَلْتَقِطِ الِاسْم. مَا هُوَ اسْمُكَ مِنْ فَضْلِك؟', 'مِنْ فَضْلِك، قُلِ اسْمَكَ الْأَوَّلَ وَاسْمَ الْعَائِلَةِ فَقَط.'],
    en: [
      'May I have your name?',
      "I didn't catch the name. What's your name, please?",
      'Just your first name and your family name, please.',
    ],
  },
  thanks_name: {
    ar: ['تَشَرَّفْنَا يَا {name}.'],
    en: ['Thank you, {name}.'],
  },
  ask_phone: {
    ar: [
      'مَا رَقْمُ هَاتِفِك؟',
      'لَمْ أَلْتَقِطِ الرَّقْمَ كَامِلًا. قُلْهُ رَقْمًا رَقْمًا مِنْ فَضْلِك، أَوِ اكْتُبْهُ عَلَى لَوْحَةِ الْأَرْقَام.',
      'مِنْ فَضْلِك، اكْتُبْ رَقْمَ هَاتِفِكَ عَلَى لَوْحَةِ الْأَرْقَام، أَوْ قُلْ تَخَطِّي.',
    ],
    en: [
      "What's your phone number?",
      "I didn't get the whole number. Please say it digit by digit, or type it on the keypad.",
      'Please type your phone number on the keypad, or say skip.',
    ],
  },
  number_not_shown: {
    ar: ['لَا يَظْهَرُ لِي رَقْمٌ فِي هَذِهِ الْمُكَالَمَة. قُلْهُ لِي مِنْ فَضْلِك، أَوِ اكْتُبْهُ عَلَى لَوْحَةِ الْأَرْقَام.'],
    en: ["I don't see a number on this call. Please tell me, or type it on the keypad."],
  },
  ask_callback_phone: {
    ar: ['عَلَى أَيِّ رَقْمٍ نَتَّصِلُ بِك؟', 'لَمْ أَلْتَقِطِ الرَّقْم. قُلْهُ رَقْمًا رَقْمًا مِنْ فَضْلِك، أَوِ اكْتُبْهُ عَلَى لَوْحَةِ الْأَرْقَام.'],
    en: [
      'Which number should we call you on?',
      "I didn't get the number. Please say it digit by digit, or type it on the keypad.",
    ],
  },
  use_caller_number: {
    ar: ['هَلْ أَسْتَخْدِمُ الرَّقْمَ الَّذِي تَتَّصِلُ مِنْهُ، الْمُنْتَهِيَ بِـ {ending}؟', 'هَلِ الرَّقْمُ الَّذِي تَتَّصِلُ مِنْهُ مُنَاسِب؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: [
      "May I use the number you're calling from, ending in {ending}?",
      "Shall I use the number you're calling from? Please say yes or no.",
    ],
  },
  more_digits: {
    ar: ['نَعَم، تَفَضَّلْ بِالْبَاقِي.', 'حَتَّى الْآن: {digits}. تَفَضَّلْ بِالْبَاقِي.'],
    en: ['Yes, go on.', "So far I've got {digits}. Please go on."],
  },
  number_not_valid: {
    ar: ['سَمِعْتُ {digits}، وَهَذَا لَيْسَ رَقْمَ هَاتِفٍ كَامِلًا.'],
    en: ["I heard {digits}, and that isn't a whole phone number."],
  },
  number_not_called: {
    ar: ['لَا نَسْتَطِيعُ الِاتِّصَالَ بِأَرْقَامٍ مِنْ هَذَا النَّوْع.'],
    en: ["We can't call numbers of that kind."],
  },
  ask_email: {
    ar: [
      'مَا بَرِيدُكَ الْإِلِكْتْرُونِيّ؟ إِنْ لَمْ تَرْغَبْ فَقُلْ تَخَطِّي.',
      'لَمْ أَلْتَقِطِ الْبَرِيد. قُلْهُ بِبُطْء، مَثَلًا: سَارَة، آت، جِيمِيل، نُقْطَة كُوم. أَوْ قُلْ تَخَطِّي.',
      'يُمْكِنُكَ كِتَابَةُ الْبَرِيدِ فِي الصَّفْحَة، أَوْ قَوْلُ تَخَطِّي لِنُكْمِل.',
    ],
    en: [
      "What's your e-mail address? You can say skip.",
      "I didn't catch the address. Please say it slowly, like: sara, at, gmail, dot com. Or say skip.",
      "You can type the address on the page, or say skip and we'll carry on.",
    ],
  },
  email_declined: {
    ar: ['لَا بَأْس، نُكْمِلُ بِدُونِ بَرِيد.'],
    en: ["No problem, we'll carry on without one."],
  },
  ask_service: {
    ar: ['كَيْفَ أَسْتَطِيعُ مُسَاعَدَتَك؟', 'هَلْ يَتَعَلَّقُ الْأَمْرُ بِ{departments}؟', '{keys}، وَلِمُوَظَّفٍ صِفْر.'],
    en: ['How can I help you?', 'Is it about {departments}?', '{keys}, and for a person zero.'],
  },
  ask_contact_time: {
    ar: [
      'مَتَى يُنَاسِبُكَ أَنْ نَتَّصِلَ بِك: صَبَاحًا، أَمْ بَعْدَ الظُّهْر، أَمْ مَسَاءً؟',
      'صَبَاحًا، أَمْ بَعْدَ الظُّهْر، أَمْ مَسَاءً؟ أَوْ قُلْ: أَيَّ وَقْت.',
    ],
    en: [
      "When's a good time to call you: in the morning, the afternoon or the evening?",
      'Morning, afternoon or evening? Or say any time.',
    ],
  },
  contact_time_morning: { ar: ['حَسَنًا، صَبَاحًا.'], en: ['All right, in the morning.'] },
  contact_time_afternoon: { ar: ['حَسَنًا، بَعْدَ الظُّهْر.'], en: ['All right, in the afternoon.'] },
  contact_time_evening: { ar: ['حَسَنًا، مَسَاءً.'], en: ['All right, in the evening.'] },
  contact_time_any: { ar: ['حَسَنًا، فِي أَيِّ وَقْت.'], en: ['All right, any time.'] },
  which_of_them: { ar: ['أَيُّهَا؟'], en: ['Which of them?'] },
  /** The departments in that question, one after the other: the first, and each that follows. */
  menu_key: {
    ar: ['{department} اضْغَطْ {digit}', '{department} {digit}'],
    en: ['For {department} press {digit}', 'for {department} {digit}'],
  },
  go_on_without: {
    ar: ['لَا بَأْس، نُكْمِلُ بِدُونِ ذَلِكَ الْآن.'],
    en: ["Never mind, we'll carry on without it for now."],
  },
  offer_human: {
    ar: ['أَعْتَذِر، لَمْ أَفْهَمْ. هَلْ تُرِيدُ التَّحَدُّثَ مَعَ مُوَظَّف؟', 'هَلْ أُحَوِّلُكَ إِلَى مُوَظَّف؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: [
      "I'm sorry, I didn't understand. Would you like to speak to a person?",
      'Shall I put you through to someone? Please say yes or no.',
    ],
  },
  about_what_was_told: {
    ar: ['بِخُصُوصِ مَا ذَكَرْتَ قَبْلَ قَلِيل:'],
    en: ['About what you told me earlier:'],
  },
  not_known_yet: {
    ar: ['لَيْسَ عِنْدِي جَوَابٌ مُؤَكَّدٌ عَنْ ذَلِك، وَقَدْ سَجَّلْتُ سُؤَالَك.'],
    en: ["I don't have a certain answer to that, and I've noted your question."],
  },
  noted: {
    ar: ['سَجَّلْتُ ذَلِك.'],
    en: ["I've noted that."],
  },
} as const;
