/** Phrases of every department. */
export const departmentPhrases = {
  welcome_department: { ar: ['مَعَكَ قِسْمُ {department}.'], en: ["You're through to {department}."] },
  ask_need: {
    ar: ['تَفَضَّلْ، بِمَ أُسَاعِدُك؟', 'تَفَضَّلْ، مَا الَّذِي تَحْتَاجُه؟'],
    en: ['What can I do for you?', 'What do you need?'],
  },
  passing_on: { ar: ['أُحَوِّلُكَ إِلَى قِسْمِ {department}.'], en: ["I'm putting you through to {department}."] },
  ask_complaint: {
    ar: ['أَخْبِرْنِي مَاذَا حَدَث، مِنْ فَضْلِك.', 'صِفْ لِي مَا حَدَثَ بِجُمْلَةٍ أَوْ جُمْلَتَيْن.'],
    en: ['Please tell me what happened.', 'What happened, in a sentence or two?'],
  },
  ask_interest: {
    ar: ['مَا الَّذِي يَهُمُّك؟', 'عَنْ أَيِّ مُنْتَجٍ أَوْ خِدْمَةٍ تَسْأَل؟'],
    en: ['What are you interested in?', 'Which product or service is it about?'],
  },
  ask_problem: {
    ar: ['صِفْ لِي الْمُشْكِلَة، مِنْ فَضْلِك.', 'مَا الَّذِي لَا يَعْمَل؟'],
    en: ["Please tell me what's wrong.", "What isn't working?"],
  },
  sorry_for_that: {
    ar: ['أَتَفَهَّمُ انْزِعَاجَك، وَأَعْتَذِرُ عَمَّا حَدَث.'],
    en: ["I understand how upsetting this is, and I'm sorry."],
  },
  get_you_help: {
    ar: ['سَأَطْلُبُ لَكَ مُوَظَّفًا يُسَاعِدُك.'],
    en: ['Let me get a colleague to help you.'],
  },
  do_you_mean: {
    ar: ['هَلْ تَقْصِدُ {first}، أَمْ {second}؟'],
    en: ['Do you mean {first}, or {second}?'],
  },
  which_of_these: {
    ar: ['أَيُّهُمَا تَقْصِد، الْأَوَّلُ أَمِ الثَّانِي؟'],
    en: ['Which of the two do you mean, the first or the second?'],
  },
  hear_more: {
    ar: ['هَلْ أُكْمِل؟'],
    en: ['Shall I go on?'],
  },
  no_answer: {
    ar: ['لَيْسَتْ لَدَيَّ مَعْلُومَةٌ مُؤَكَّدَةٌ عَنْ ذَلِك، وَلَا أُرِيدُ أَنْ أُخَمِّن. هَلْ تُرِيدُ أَنْ يَتَّصِلَ بِكَ مُوَظَّف؟'],
    en: [
      "I don't know that for certain, and I'd rather not guess. Would you like a colleague to help you with it?",
    ],
  },
  anything_else: {
    ar: ['هَلْ مِنْ شَيْءٍ آخَر؟', 'هَلْ أُسَاعِدُكَ فِي شَيْءٍ آخَر؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: ['Is there anything else?', 'Can I help you with anything else? Please say yes or no.'],
  },
  next_matter: { ar: ['وَذَكَرْتَ أَيْضًا: {matter}.'], en: ['You also told me: “{matter}”.'] },
  who_for: { ar: ['لِأُسَجِّلَ ذَلِكَ أَحْتَاجُ إِلَى بَيَانَاتِك.'], en: ['To write that down, I need to know who you are.'] },
  go_ahead: { ar: ['تَفَضَّل.'], en: ['Go ahead.'] },
  leave_that: { ar: ['حَسَنًا، نَتْرُكُ ذَلِك.'], en: ["All right, let's leave it."] },
  could_not_do: {
    ar: ['عُذْرًا، تَعَذَّرَ ذَلِكَ الْآن. هَلْ تُرِيدُ أَنْ يَتَّصِلَ بِكَ مُوَظَّف؟'],
    en: ["I'm sorry, that didn't work just now. Would you like a colleague to call you back?"],
  },
  spent_bookings: {
    ar: ['حَجَزْتُ مِنَ الْمَوَاعِيدِ كُلَّ مَا يُمْكِنُنِي حَجْزُهُ لِمُتَّصِلٍ وَاحِد.'],
    en: ["I've booked as many appointments as I can for one caller."],
  },
  spent_tickets: {
    ar: ['سَجَّلْتُ مِنَ التَّذَاكِرِ كُلَّ مَا يُمْكِنُنِي تَسْجِيلُهُ لِمُتَّصِلٍ وَاحِد.'],
    en: ["I've opened as many tickets as I can for one caller."],
  },
  spent_leads: {
    ar: ['سَجَّلْتُ مِنَ الطَّلَبَاتِ كُلَّ مَا يُمْكِنُنِي تَسْجِيلُهُ لِمُتَّصِلٍ وَاحِد.'],
    en: ["I've noted as many orders as I can for one caller."],
  },
  spent_ticket_questions: {
    ar: ['لَا أَسْتَطِيعُ أَنْ أَبْحَثَ لَكَ عَنْ أَرْقَامِ تَذَاكِرَ أُخْرَى.'],
    en: ["I can't look up any more ticket numbers for you."],
  },
  offer_person: {
    ar: ['هَلْ تُرِيدُ أَنْ يَتَّصِلَ بِكَ مُوَظَّف؟'],
    en: ['Would you like a colleague to call you back?'],
  },
  escalated: {
    ar: ['سَيَتَّصِلُ بِكَ مُوَظَّفٌ خِلَالَ {hours}. رَقْمُ التَّذْكِرَة: {ticket}.'],
    en: ['A colleague will call you back within {hours}. Your ticket number is {ticket}.'],
  },
  escalated_closed: {
    ar: ['مَكَاتِبُنَا مُغْلَقَةٌ الْآن، وَتَفْتَحُ {opens}. سَيَتَّصِلُ بِكَ مُوَظَّفٌ بَعْدَ ذَلِكَ خِلَالَ {hours}. رَقْمُ التَّذْكِرَة: {ticket}.'],
    en: [
      "We're closed at the moment, and open again {opens}. A colleague will call you within {hours} of that. Your ticket number is {ticket}.",
    ],
  },
  escalated_on_call: {
    ar: ['أَبْلَغْتُ الزَّمِيلَ الْمُنَاوِب، وَسَيَتَّصِلُ بِكَ خِلَالَ {minutes}. رَقْمُ التَّذْكِرَة: {ticket}.'],
    en: [
      'The colleague on call has been told, and will call you within {minutes}. Your ticket number is {ticket}.',
    ],
  },
  escalated_unreached: {
    ar: ['بِدُونِ رَقْمٍ لَا نَسْتَطِيعُ أَنْ نَتَّصِلَ بِك، لَكِنَّ طَلَبَكَ مُسَجَّل.'],
    en: ["We can't call you back without a number, but we've noted your request."],
  },
  ask_message: {
    ar: ['عَمَّ يَدُورُ الْأَمْر، لِأُخْبِرَهُ بِه؟ أَوْ قُلْ لَا.', 'قُلْ رِسَالَتَكَ فِي جُمْلَة، أَوْ قُلْ لَا.'],
    en: ["What's it about, so that I can tell them? Or say no.", 'Please say it in a sentence, or say no.'],
  },
  ask_cancel_what: {
    ar: ['مَاذَا تُرِيدُ أَنْ تُلْغِي؟ مَوْعِدًا أَمْ طَلَبًا أَمِ اشْتِرَاكًا؟', 'قُلْ لِي مَا الَّذِي تُلْغِيه، أَوْ قُلْ لَا.'],
    en: [
      'What would you like to cancel: an appointment, an order or a subscription?',
      'Please tell me what to cancel, or say no.',
    ],
  },
  message_noted: { ar: ['أَضَفْتُ رِسَالَتَكَ إِلَى التَّذْكِرَة.'], en: ["I've added your message to the ticket."] },
  noted_so_far: { ar: ['هَذَا مَا سَجَّلْتُهُ: {matter}.'], en: ["This is what I've noted: {matter}."] },
  passed_on: { ar: ['نَقَلْتُ ذَلِكَ إِلَى زَمِيلِي.'], en: ["I've passed that on."] },
  for_one: { ar: ['هَذَا لِلْوَاحِد:'], en: ['This is for one:'] },
  none_there: {
    ar: ['لَا أَعْلَمُ أَنَّ لَنَا شَيْئًا هُنَاكَ.'],
    en: ['Not there, as far as I know.'],
  },
  left_to_colleague: {
    ar: ['لَا أَعْرِفُ ذَلِكَ عَلَى وَجْهِ الْيَقِين، فَسَيُجِيبُكَ عَنْهُ زَمِيلِي.'],
    en: ["I don't know that for certain, so I'll leave it to my colleague."],
  },
  already_escalated: {
    ar: ['طَلَبُكَ مُسَجَّلٌ بِالْفِعْل، وَسَيَتَّصِلُ بِكَ مُوَظَّف.'],
    en: ['A colleague already has your request, and will call you back.'],
  },
  callback_number_noted: {
    ar: ['سَنَتَّصِلُ بِكَ عَلَى {phone}.'],
    en: ["We'll call you on {phone}."],
  },
  transcript_off: {
    ar: ['حَسَنًا. حَذَفْتُ مَا كُتِبَ، وَلَنْ يُكْتَبَ شَيْءٌ مِنَ الْمُكَالَمَةِ بَعْدَ الْآن. أُسَجِّلُ مَا يَحْتَاجُهُ طَلَبُكَ فَقَط.'],
    en: [
      "All right. I've deleted what was written down, and nothing more of this call will be. I'll only note what your request needs.",
    ],
  },
} as const;
