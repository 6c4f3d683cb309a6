/** Complaints, their tickets, and how a ticket stands. */
export const ticketPhrases = {
  ask_since: {
    ar: ['مُنْذُ مَتَى؟', 'مَتَى حَدَثَ ذَلِكَ تَقْرِيبًا؟ أَوْ قُلْ لَا أَعْرِف.'],
    en: ['When did this start?', "Roughly when did it happen? Or say you don't know."],
  },
  ask_order: {
    ar: ['مَا رَقْمُ الطَّلَب؟ إِنْ لَمْ يَكُنْ مَعَكَ فَقُلْ تَخَطِّي.', 'قُلْ رَقْمَ الطَّلَبِ رَقْمًا رَقْمًا، أَوْ قُلْ تَخَطِّي.'],
    en: [
      "What's the order number? If you don't have it, say skip.",
      'Please say the order number digit by digit, or say skip.',
    ],
  },
  ask_wanted: {
    ar: ['مَا الْحَلُّ الَّذِي تُرِيدُه؟', 'مَاذَا تَنْتَظِرُ مِنَّا: اسْتِرْجَاعَ الْمَبْلَغ، أَمِ الِاسْتِبْدَال، أَمْ شَيْئًا آخَر؟'],
    en: [
      'What would you like us to do about it?',
      'What would you like from us: a refund, a replacement, or something else?',
    ],
  },
  ticket_opened_complaints: {
    ar: ['سَجَّلْتُ شَكْوَاك، وَرَقْمُهَا: {ticket}.'],
    en: ["I've logged your complaint. Your ticket number is {ticket}."],
  },
  ticket_opened_sales: {
    ar: ['سَجَّلْتُ طَلَبَك. رَقْمُ الْمُتَابَعَة: {ticket}.'],
    en: ["I've noted your request. Your reference is {ticket}."],
  },
  ticket_opened_support: {
    ar: ['سَجَّلْتُ الْمُشْكِلَة، وَرَقْمُ التَّذْكِرَة: {ticket}.'],
    en: ["I've logged the problem. Your ticket number is {ticket}."],
  },
  ticket_opened_front_desk: {
    ar: ['سَجَّلْتُ طَلَبَك، وَرَقْمُهُ: {ticket}.'],
    en: ["I've logged your request. Your ticket number is {ticket}."],
  },
  ticket_appended: {
    ar: ['لَدَيْكَ تَذْكِرَةٌ مَفْتُوحَةٌ عَنِ الْأَمْرِ نَفْسِه، وَأَضَفْتُ إِلَيْهَا مَا قُلْتَه. رَقْمُهَا: {ticket}.'],
    en: [
      "You already have an open ticket about this, and I've added what you told me. Its number is {ticket}.",
    ],
  },
  next_by: {
    ar: ['سَيُتَابِعُهَا زُمَلَاؤُنَا وَنَرُدُّ عَلَيْكَ {due} عَلَى أَبْعَدِ تَقْدِير.'],
    en: ["My colleagues will look into it, and you'll hear from us by {due}."],
  },
  next_soon: {
    ar: ['سَيُتَابِعُهَا زُمَلَاؤُنَا وَيَتَّصِلُونَ بِك.'],
    en: ['My colleagues will look into it and get back to you.'],
  },
  your_ticket: { ar: ['رَقْمُ التَّذْكِرَة: {ticket}.'], en: ['Your ticket number is {ticket}.'] },
  ticket_status: {
    ar: ['حَالَةُ التَّذْكِرَةِ {ticket}: {status}.'],
    en: ['Ticket {ticket} is {status}.'],
  },
  solved_by: {
    ar: ['وَمَوْعِدُ حَلِّهَا {due} عَلَى أَبْعَدِ تَقْدِير.'],
    en: ['It should be solved by {due}.'],
  },
  ticket_owner_only: {
    ar: ['حَالَةُ التَّذْكِرَةِ لَا تُقَالُ إِلَّا لِصَاحِبِهَا، وَلَمْ يَثْبُتْ لِي أَنَّ هَذَا الرَّقْمَ لِتَذْكِرَةٍ لَك.'],
    en: [
      "How a ticket stands is told only to the person whose ticket it is, and I can't confirm from here that this number is one of yours.",
    ],
  },
  no_open_tickets: { ar: ['لَيْسَتْ لَدَيْكَ تَذَاكِرُ مَفْتُوحَة.'], en: ["You don't have any open tickets."] },
  ask_ticket_number: {
    ar: ['مَا رَقْمُ التَّذْكِرَة؟ إِنْ لَمْ يَكُنْ مَعَكَ فَقُلْ تَخَطِّي.', 'قُلِ الْأَرْقَامَ السَّبْعَةَ لِلتَّذْكِرَة، رَقْمًا رَقْمًا.'],
    en: [
      "What's the ticket number? If you don't have it, say skip.",
      'Please say the seven digits of the ticket number, one by one.',
    ],
  },
} as const;
