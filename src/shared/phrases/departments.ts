/** What the departments say without a model. */
export const departmentPhrases = {
  welcome_reception: {
    ar: ['مَعَكَ الِاسْتِقْبَال. تَفَضَّلْ، بِمَ أُسَاعِدُك؟'],
    en: ['This is reception. What can I do for you?'],
  },
  welcome_sales: { ar: ['مَعَكَ قِسْمُ الْمَبِيعَات.'], en: ['This is sales.'] },
  welcome_complaints: {
    ar: ['مَعَكَ قِسْمُ الشَّكَاوَى. يُؤْسِفُنَا مَا حَدَث.'],
    en: ['This is the complaints team. I am sorry for the trouble.'],
  },
  welcome_support: { ar: ['مَعَكَ الدَّعْمُ الْفَنِّيّ.'], en: ['This is technical support.'] },
  ask_complaint: {
    ar: ['أَخْبِرْنِي مَاذَا حَدَث، مِنْ فَضْلِك.', 'صِفْ لِي الْمُشْكِلَةَ بِجُمْلَةٍ أَوْ جُمْلَتَيْن.'],
    en: ['Please tell me what happened.', 'Please describe the problem in a sentence or two.'],
  },
  ask_interest: {
    ar: ['مَا الَّذِي يَهُمُّك؟', 'عَنْ أَيِّ مُنْتَجٍ أَوْ خِدْمَةٍ تَسْأَل؟'],
    en: ['What are you interested in?', 'Which product or service is it about?'],
  },
  ask_problem: {
    ar: ['صِفْ لِي الْمُشْكِلَة، مِنْ فَضْلِك.', 'مَا الَّذِي لَا يَعْمَل؟'],
    en: ['Please describe the problem.', 'What is not working?'],
  },
  ticket_opened_complaints: {
    ar: ['سَجَّلْتُ شَكْوَاك، وَرَقْمُهَا: {ticket}. سَيُتَابِعُهَا زُمَلَاؤُنَا.'],
    en: [
      'I have registered your complaint. Your ticket number is {ticket}. Our colleagues will follow it up.',
    ],
  },
  ticket_opened_sales: {
    ar: ['سَجَّلْتُ اهْتِمَامَك، وَسَيَتَّصِلُ بِكَ زَمِيلٌ مِنَ الْمَبِيعَات. رَقْمُ الْمُتَابَعَة: {ticket}.'],
    en: ['I have noted your request, and a colleague from sales will call you. Your reference is {ticket}.'],
  },
  ticket_opened_support: {
    ar: ['سَجَّلْتُ الْمُشْكِلَة، وَرَقْمُ التَّذْكِرَة: {ticket}. سَيَتَوَاصَلُ مَعَكَ الدَّعْمُ الْفَنِّيّ.'],
    en: [
      'I have registered the problem. Your ticket number is {ticket}. Technical support will be in touch.',
    ],
  },
  ticket_opened_reception: {
    ar: ['سَجَّلْتُ طَلَبَك، وَرَقْمُهُ: {ticket}.'],
    en: ['I have registered your request. Your ticket number is {ticket}.'],
  },
  ticket_status: {
    ar: ['حَالَةُ التَّذْكِرَةِ {ticket}: {status}.'],
    en: ['Ticket {ticket} is {status}.'],
  },
  ticket_unknown: {
    ar: ['لَا أَجِدُ تَذْكِرَةً بِهَذَا الرَّقْمِ بِاسْمِك.'],
    en: ['I cannot find a ticket with that number under your name.'],
  },
  ask_ticket_number: {
    ar: ['مَا رَقْمُ التَّذْكِرَة؟', 'قُلِ الْأَرْقَامَ السَّبْعَةَ لِلتَّذْكِرَة، رَقْمًا رَقْمًا.'],
    en: ['What is the ticket number?', 'Please say the seven digits of the ticket, one by one.'],
  },
  escalated: {
    ar: ['سَيَتَّصِلُ بِكَ مُوَظَّفٌ خِلَالَ {hours}. رَقْمُ التَّذْكِرَة: {ticket}.'],
    en: ['A colleague will call you back within {hours}. Your ticket number is {ticket}.'],
  },
  already_escalated: {
    ar: ['طَلَبُكَ مُسَجَّلٌ بِالْفِعْل، وَسَيَتَّصِلُ بِكَ مُوَظَّف.'],
    en: ['Your request is already with a colleague, who will call you back.'],
  },
  callback_number_noted: {
    ar: ['سَنَتَّصِلُ بِكَ عَلَى {phone}.'],
    en: ['We will call you on {phone}.'],
  },
  anything_else: {
    ar: ['هَلْ مِنْ شَيْءٍ آخَر؟', 'هَلْ أُسَاعِدُكَ فِي شَيْءٍ آخَر؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: ['Is there anything else?', 'Can I help you with anything else? Please say yes or no.'],
  },
  go_ahead: { ar: ['تَفَضَّل.'], en: ['Go ahead.'] },
  could_not_do: {
    ar: ['عُذْرًا، تَعَذَّرَ ذَلِكَ الْآن. سَيَصِلُكَ الرَّدُّ لَاحِقًا.'],
    en: ['I am sorry, that did not work just now. We will come back to you.'],
  },
} as const;
