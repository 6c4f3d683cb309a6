/** Phrases for a caller who waits on the line for a human, and around the human's talk. */
export const queuePhrases = {
  queue_entered: {
    ar: ['سَأُوصِلُكَ بِزَمِيلٍ لِي، فَابْقَ عَلَى الْخَطِّ مِنْ فَضْلِك.'],
    en: ["I'll get you a colleague on this line, so please stay with me."],
  },
  queue_next: { ar: ['دَوْرُكَ هُوَ التَّالِي.'], en: ["You're next in line."] },
  queue_next_in: {
    ar: ['دَوْرُكَ هُوَ التَّالِي، بَعْدَ {minutes} تَقْرِيبًا.'],
    en: ["You're next in line; it should take about {minutes}."],
  },
  queue_place: { ar: ['رَقْمُكَ فِي الدَّوْرِ {place}.'], en: ["You're number {place} in line."] },
  queue_place_in: {
    ar: ['رَقْمُكَ فِي الدَّوْرِ {place}، وَيَصِلُ دَوْرُكَ بَعْدَ {minutes} تَقْرِيبًا.'],
    en: ["You're number {place} in line; it should take about {minutes}."],
  },
  queue_still: { ar: ['مَا زِلْتَ فِي الدَّوْر.'], en: ["You're still in line."] },
  queue_choices: {
    ar: [
      'فِي أَثْنَاءِ ذَلِكَ أَخْبِرْنِي بِمَا تُرِيدُ أَنْ أَنْقُلَهُ إِلَيْه، أَوْ قُلْ: اتَّصِلُوا بِي، أَوْ رِسَالَة، أَوْ قِسْمٌ آخَر، أَوِ الْمُسَاعِد.',
      'لِنَتَّصِلَ بِكَ لَاحِقًا اضْغَطْ وَاحِد. لِتَتْرُكَ رِسَالَةً اضْغَطِ اثْنَيْن. لِتَعُودَ إِلَى الْمُسَاعِدِ ثَلَاثَة. لِقِسْمٍ آخَرَ قُلْ قِسْمٌ آخَر. وَلِسَمَاعِ الْخِيَارَاتِ مِنْ جَدِيدٍ صِفْر.',
    ],
    en: [
      'Meanwhile, tell me anything I should pass on. Or say call back, message, another department, or assistant.',
      'For a call back, press one. To leave a message, press two. To come back to the assistant, press three. For another department, say another department. To hear this again, press zero.',
    ],
  },
  will_pass_on: { ar: ['سَأَنْقُلُ ذَلِكَ إِلَيْه.'], en: ["I'll pass that on."] },
  queue_failed: {
    ar: ['عُذْرًا، تَعَذَّرَ ذَلِكَ الْآن. مَا زِلْتَ فِي الدَّوْر.'],
    en: ["Sorry, that didn't work just now. You're still in line."],
  },
  with_you_again: { ar: ['حَسَنًا، أَنَا مَعَكَ مِنْ جَدِيد.'], en: ["All right, I'm with you again."] },
  human_here: { ar: ['{name} مَعَكَ الْآن.'], en: ['{name} is with you now.'] },
  putting_through: { ar: ['أُحَوِّلُكَ إِلَى {name}.'], en: ["I'm putting you through to {name}."] },
  colleague_lost: {
    ar: ['عُذْرًا، انْقَطَعَ الْخَطُّ عِنْدَ {name}. أَنَا مَعَك، وَنُحَاوِلُ أَنْ نُعِيدَ الِاتِّصَال. وَإِنْ لَمْ تُرِدِ الِانْتِظَارَ فَقُلِ: اتَّصِلُوا بِي.'],
    en: [
      "I'm sorry, {name} dropped off the line. I'm with you, and we're getting them back. If you'd rather not wait, say call back.",
    ],
  },
  assistant_back: {
    ar: ['مَعَكَ الْمُسَاعِدُ الْآلِيُّ مِنْ جَدِيد.'],
    en: ["You're back with the assistant."],
  },
  nobody_came: {
    ar: ['نَعْتَذِرُ مِنْك، لَمْ يَتَمَكَّنْ أَحَدٌ مِنْ زُمَلَائِي مِنَ الرَّدّ.'],
    en: ["I'm sorry, none of my colleagues could take your call."],
  },
  closed_meanwhile: {
    ar: ['نَعْتَذِرُ مِنْك، انْتَهَى دَوَامُنَا الْآن.'],
    en: ["I'm sorry, we've closed in the meantime."],
  },
  offer_call_back: {
    ar: ['هَلْ تُرِيدُ أَنْ يَتَّصِلَ بِكَ زَمِيل؟', 'هَلْ نَتَّصِلُ بِك؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: ['Shall a colleague call you back?', 'Would you like a call back? Please say yes or no.'],
  },
  ask_address: {
    ar: ['مَا عُنْوَانُك؟', 'قُلِ الْمَدِينَةَ وَالشَّارِعَ مِنْ فَضْلِك، أَوْ قُلْ تَخَطِّي.'],
    en: ["What's your address?", 'Please tell me the street and the city, or say skip.'],
  },
  detail_noted: { ar: ['أَضَفْتُ ذَلِكَ إِلَى التَّذْكِرَة.'], en: ["I've added that to the ticket."] },
} as const;
