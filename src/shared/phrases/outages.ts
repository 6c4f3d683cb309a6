/** Phrases for a centre of which a part is away, or which has no line free. */
export const outagePhrases = {
  ticket_promised: {
    ar: ['أَخَذْتُ طَلَبَك، وَنِظَامُ التَّذَاكِرِ مُتَأَخِّرٌ قَلِيلًا. سَيَصِلُكَ رَقْمُ التَّذْكِرَةِ فِي رِسَالَة.'],
    en: [
      "I've taken your request. Our ticket system is running late, so you'll get the ticket number by message.",
    ],
  },
  ticket_promised_unreached: {
    ar: ['أَخَذْتُ طَلَبَك، وَنِظَامُ التَّذَاكِرِ مُتَأَخِّرٌ قَلِيلًا. يُمْكِنُكَ أَنْ تَسْأَلَ عَنْ رَقْمِ التَّذْكِرَةِ حِينَ تَتَّصِلُ بِنَا مَرَّةً أُخْرَى.'],
    en: [
      "I've taken your request. Our ticket system is running late, so please ask for the ticket number when you call us again.",
    ],
  },
  human_promised: {
    ar: ['سَيَتَّصِلُ بِكَ مُوَظَّفٌ خِلَالَ {hours}، وَسَيَصِلُكَ رَقْمُ التَّذْكِرَةِ فِي رِسَالَة.'],
    en: ["A colleague will call you back within {hours}. You'll get the ticket number by message."],
  },
  human_promised_closed: {
    ar: ['مَكَاتِبُنَا مُغْلَقَةٌ الْآن، وَتَفْتَحُ {opens}. سَيَتَّصِلُ بِكَ مُوَظَّفٌ بَعْدَ ذَلِكَ خِلَالَ {hours}، وَسَيَصِلُكَ رَقْمُ التَّذْكِرَةِ فِي رِسَالَة.'],
    en: [
      "We're closed at the moment, and open again {opens}. A colleague will call you within {hours} of that. You'll get the ticket number by message.",
    ],
  },
  ticket_now: {
    ar: ['أَصْبَحَ رَقْمُ تَذْكِرَتِكَ جَاهِزًا: {ticket}.'],
    en: ['Your ticket number is ready now: {ticket}.'],
  },
  centre_away: {
    ar: ['نَعْتَذِرُ مِنْك، حَدَثَ عُطْلٌ لَدَيْنَا وَلَا نَسْتَطِيعُ خِدْمَتَكَ الْآن. مِنْ فَضْلِكَ اتَّصِلْ بِنَا مَرَّةً أُخْرَى بَعْدَ دَقَائِق. مَعَ السَّلَامَة.'],
    en: [
      "I'm sorry, something's gone wrong on our side and we can't help you right now. Please call us again in a few minutes. Goodbye.",
    ],
  },
  call_must_end: {
    ar: ['أَعْتَذِرُ مِنْك، حَدَثَ خَلَلٌ لَدَيْنَا وَلَا أَسْتَطِيعُ إِكْمَالَ الْمُكَالَمَة. مِنْ فَضْلِكَ اتَّصِلْ بِنَا بَعْدَ قَلِيل. مَعَ السَّلَامَة.'],
    en: [
      "I'm sorry, something's gone wrong on our side and I can't go on with this call. Please call us again shortly. Goodbye.",
    ],
  },
  centre_busy: {
    ar: ['أَهْلًا بِك. جَمِيعُ خُطُوطِنَا مَشْغُولَةٌ الْآن. إِنْ أَرَدْتَ أَنْ نَتَّصِلَ بِكَ نَحْنُ عَلَى هَذَا الرَّقْم، فَاضْغَطْ وَاحِد.'],
    en: [
      "Hello. All our lines are busy right now. If you'd like us to call you back on this number, please press one.",
    ],
  },
  centre_busy_no_number: {
    ar: ['أَهْلًا بِك. جَمِيعُ خُطُوطِنَا مَشْغُولَةٌ الْآن. إِنْ أَرَدْتَ أَنْ نَتَّصِلَ بِك، فَأَدْخِلْ رَقْمَ هَاتِفِكَ ثُمَّ اضْغَطْ مُرَبَّع.'],
    en: [
      "Hello. All our lines are busy right now. If you'd like us to call you back, please key in your phone number, then press hash.",
    ],
  },
  call_back_noted: {
    ar: ['شُكْرًا لَك، سَجَّلْنَا طَلَبَكَ وَسَنَتَّصِلُ بِكَ فِي أَقْرَبِ وَقْت. مَعَ السَّلَامَة.'],
    en: ["Thank you. We've made a note of it and we'll call you back as soon as we can. Goodbye."],
  },
  call_back_invalid: {
    ar: ['عُذْرًا، هَذَا الرَّقْمُ غَيْرُ صَحِيح. أَدْخِلْهُ مَرَّةً أُخْرَى ثُمَّ اضْغَطْ مُرَبَّع.'],
    en: ["Sorry, that isn't a valid phone number. Please key it in once more, then press hash."],
  },
  call_later: {
    ar: ['مِنْ فَضْلِكَ اتَّصِلْ بِنَا مَرَّةً أُخْرَى بَعْدَ قَلِيل. مَعَ السَّلَامَة.'],
    en: ['Please call us again a little later. Goodbye.'],
  },
} as const;
