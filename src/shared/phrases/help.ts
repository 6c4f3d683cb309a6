/** Sales, support and appointments. */
export const helpPhrases = {
  lead_noted: {
    ar: ['سَجَّلْتُ اهْتِمَامَك، وَسَيَتَّصِلُ بِكَ زَمِيلٌ لِإِتْمَامِ الطَّلَب.'],
    en: ["I've noted that, and a colleague will call you to complete the order."],
  },
  lead_noted_email: {
    ar: ['سَجَّلْتُ اهْتِمَامَك، وَسَيَكْتُبُ إِلَيْكَ زَمِيلٌ لِإِتْمَامِ الطَّلَب.'],
    en: ["I've noted that, and a colleague will write to you to complete the order."],
  },
  lead_noted_unreached: {
    ar: ['سَجَّلْتُ اهْتِمَامَك، لَكِنَّنَا بِدُونِ رَقْمٍ لَا نَسْتَطِيعُ أَنْ نَتَّصِلَ بِك.'],
    en: ["I've noted that, but we can't call you without a number."],
  },
  order_it: {
    ar: ['هَلْ تُرِيدُ أَنْ يَتَّصِلَ بِكَ زَمِيلٌ لِطَلَبِه؟', 'هَلْ أُسَجِّلُ طَلَبًا؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: ['Shall a colleague call you to take the order?', 'Shall I note an order? Please say yes or no.'],
  },
  no_hurry: { ar: ['بِكُلِّ سُرُور، خُذْ وَقْتَك.'], en: ['Of course, take your time.'] },
  none_other: {
    ar: ['لَا أَعْرِفُ مُنْتَجًا آخَرَ كَهَذَا.'],
    en: ["I don't know of another one like that."],
  },
  ask_clearer: {
    ar: ['مَا الْجِهَازُ أَوِ الْخِدْمَة، وَمَاذَا يَظْهَرُ لَك؟', 'اذْكُرْ لِي الْجِهَازَ وَرِسَالَةَ الْخَطَإِ إِنْ وُجِدَت.'],
    en: [
      'Which device or service is it, and what do you see?',
      'Please tell me the device, and any error message.',
    ],
  },
  let_us_try: { ar: ['لِنُجَرِّبْ مَعًا.'], en: ["Let's try something together."] },
  next_step: { ar: ['حَسَنًا، الْخُطْوَةُ التَّالِيَة.'], en: ['All right, the next step.'] },
  step_left_out: {
    ar: ['لَا بَأْس، نَتْرُكُ هَذِهِ الْخُطْوَة.'],
    en: ["No problem, we'll leave that one out."],
  },
  step_may_be_left_out: {
    ar: ['إِنْ لَمْ تَجِدْ مَا ذَكَرْتُ أَوْ لَمْ تَسْتَطِعْ فِعْلَه، فَقُلْ لِي وَنَنْتَقِلُ إِلَى مَا بَعْدَه.'],
    en: ["If you can't find it or can't do it, tell me and we'll go on to the next one."],
  },
  step_later: {
    ar: ['حَسَنًا، جَرِّبْهَا مَتَى اسْتَطَعْت. وَإِنْ لَمْ تَنْفَعْ فَاتَّصِلْ بِنَا وَنُكْمِلُ مِنْ هُنَا.'],
    en: ["All right, try it when you can. If it doesn't help, call us and we'll go on from there."],
  },
  did_it_work: {
    ar: ['خُذْ وَقْتَك. هَلْ يَعْمَلُ الْآن؟', 'هَلْ حُلَّتِ الْمُشْكِلَة؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: ['Take your time. Is it working now?', 'Is the problem solved? Please say yes or no.'],
  },
  does_that_help: { ar: ['هَلْ هَذَا يُفِيد؟'], en: ['Does that help?'] },
  tried_all_already: {
    ar: ['مَا كُنْتُ سَأَقْتَرِحُهُ جُرِّبَ بِالْفِعْل. أُحَوِّلُ الْأَمْرَ إِلَى مُوَظَّف.'],
    en: ["What I'd have suggested has been tried already. I'm passing this to a colleague."],
  },
  glad_it_works: { ar: ['يُسْعِدُنِي أَنَّهَا حُلَّت.'], en: ["I'm glad it's working now."] },
  not_solved_yet: {
    ar: ['يُؤْسِفُنِي أَنَّ ذَلِكَ لَمْ يَنْفَع. أُحَوِّلُ الْأَمْرَ إِلَى مُوَظَّفٍ مَعَ كُلِّ مَا جَرَّبْنَاه.'],
    en: ["I'm sorry that didn't help. I'm passing this to a colleague, with everything we've tried."],
  },
  ask_when: {
    ar: ['مَتَى يُنَاسِبُكَ الْمَوْعِد؟', 'قُلِ الْيَوْمَ وَالسَّاعَة، مِثْلَ: الْأَحَدُ السَّاعَةَ الْعَاشِرَة.'],
    en: ['When would suit you?', 'Please say the day and the time, like Sunday at ten.'],
  },
  ask_new_time: {
    ar: ['إِلَى مَتَى أَنْقُلُه؟', 'قُلِ الْيَوْمَ وَالسَّاعَةَ مِنْ فَضْلِك.'],
    en: ['When would you like it instead?', 'Please say the day and the time.'],
  },
  appointment_is: { ar: ['مَوْعِدُكَ {when}.'], en: ['Your appointment is {when}.'] },
  move_or_cancel: {
    ar: ['مَوْعِدُكَ {when}. هَلْ أَنْقُلُهُ إِلَى وَقْتٍ آخَر، أَمْ أُلْغِيه؟'],
    en: ['Your appointment is {when}. Shall I move it to another time, or cancel it?'],
  },
  move_or_cancel_it: {
    ar: ['قُلْ وَقْتًا آخَر، أَوْ قُلْ إِلْغَاء.'],
    en: ['Please say another time, or say cancel.'],
  },
  free_times: { ar: ['الْأَوْقَاتُ الْمُتَاحَة: {times}.'], en: ["I've got {times}."] },
  no_free_times: { ar: ['لَا تُوجَدُ أَوْقَاتٌ مُتَاحَةٌ قَرِيبًا.'], en: ["There's nothing free soon."] },
  time_closed: { ar: ['نَكُونُ مُغْلَقِينَ فِي ذَلِكَ الْوَقْت.'], en: ["We're closed at that time."] },
  time_taken: { ar: ['ذَلِكَ الْوَقْتُ مَحْجُوز.'], en: ["That time's already taken."] },
  time_past: { ar: ['ذَلِكَ الْوَقْتُ قَدْ مَضَى.'], en: ["That time's already gone."] },
  take_this_time: {
    ar: ['هَلْ أَحْجِزُ لَكَ {when}؟', 'هَلْ أُثَبِّتُ الْمَوْعِد؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: ['Shall I book {when}?', 'Shall I book it? Please say yes or no.'],
  },
  appointment_booked: { ar: ['حَجَزْتُ لَكَ مَوْعِدًا {when}.'], en: ["I've booked you an appointment {when}."] },
  appointment_moved: { ar: ['نَقَلْتُ مَوْعِدَكَ إِلَى {when}.'], en: ['Your appointment is now {when}.'] },
  cancel_this: {
    ar: ['هَلْ أُلْغِي مَوْعِدَكَ {when}؟', 'هَلْ أُلْغِيه؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: ['Shall I cancel your appointment {when}?', 'Shall I cancel it? Please say yes or no.'],
  },
  appointment_cancelled: { ar: ['أَلْغَيْتُ الْمَوْعِد.'], en: ["I've cancelled the appointment."] },
  appointment_stands: {
    ar: ['مَوْعِدُكَ {when}، وَلَيْسَ لَكَ عِنْدَنَا مَوْعِدٌ غَيْرُهُ مِنْ هَذِهِ الْمُكَالَمَة.'],
    en: ['Your appointment is {when}, and this call has left you no other.'],
  },
  appointment_stays: {
    ar: ['حَسَنًا، يَبْقَى الْمَوْعِدُ كَمَا هُو.'],
    en: ['All right, the appointment stays as it is.'],
  },
  no_appointment: { ar: ['لَا أَجِدُ مَوْعِدًا قَادِمًا لَك.'], en: ["I can't find an appointment for you."] },
} as const;
