/**
 * Verification of the caller, and changes to their record. The words are the same whatever was wrong, so that they
 * give away nothing of what is on record.
 */
export const verificationPhrases = {
  ask_proof_email: {
    ar: ['لِحِمَايَةِ حِسَابِكَ أَتَأَكَّدُ مِنْكَ أَوَّلًا. مَا الْبَرِيدُ الْإِلِكْتْرُونِيُّ الْمُسَجَّلُ لَدَيْنَا؟', 'قُلِ الْبَرِيدَ الْمُسَجَّلَ بِبُطْءٍ مِنْ فَضْلِك.'],
    en: [
      'To protect your account, let me check who you are. Which e-mail address do we have on file?',
      'Please say the address we have on file, slowly.',
    ],
  },
  ask_proof_other: {
    ar: ['وَمَا رَقْمُ إِحْدَى تَذَاكِرِك، أَوِ اسْمُكَ الْكَامِلُ كَمَا هُوَ مُسَجَّل؟'],
    en: ["And what's the number of one of your tickets, or your full name as we have it?"],
  },
  proof_failed: {
    ar: ['لَمْ أَسْتَطِعِ التَّأَكُّدَ بِذَلِك. لِنُحَاوِلْ مَرَّةً أُخْرَى. مَا الْبَرِيدُ الْمُسَجَّلُ لَدَيْنَا؟'],
    en: ["I couldn't confirm that. Let's try once more. Which e-mail address do we have on file?"],
  },
  proof_given_up: {
    ar: ['لَمْ أَسْتَطِعِ التَّأَكُّدَ، لِذَلِكَ سَيُسَاعِدُكَ مُوَظَّف.'],
    en: ["I couldn't confirm that, so a colleague will help you."],
  },
  proof_ok: { ar: ['شُكْرًا، تَأَكَّدْتُ مِنْك.'], en: ["Thank you, that's confirmed."] },
  offer_code_email: {
    ar: [
      'لِحِمَايَةِ حِسَابِكَ أُرْسِلُ رَمْزًا مِنْ سِتَّةِ أَرْقَامٍ إِلَى الْبَرِيدِ الْمُسَجَّلِ لَدَيْنَا. هَلْ أُرْسِلُه؟',
      'هَلْ أُرْسِلُ الرَّمْزَ إِلَى بَرِيدِك؟ قُلْ نَعَمْ أَوْ لَا.',
    ],
    en: [
      'To protect your account, I can send a six-digit code to the e-mail address we have on file. Shall I?',
      'Shall I send the code to your e-mail? Please say yes or no.',
    ],
  },
  offer_code_phone: {
    ar: [
      'لِحِمَايَةِ حِسَابِكَ أُرْسِلُ رَمْزًا مِنْ سِتَّةِ أَرْقَامٍ إِلَى الرَّقْمِ الْمُسَجَّلِ لَدَيْنَا. هَلْ أُرْسِلُه؟',
      'هَلْ أُرْسِلُ الرَّمْزَ إِلَى رَقْمِك؟ قُلْ نَعَمْ أَوْ لَا.',
    ],
    en: [
      'To protect your account, I can send a six-digit code to the number we have on file. Shall I?',
      'Shall I send the code to your number? Please say yes or no.',
    ],
  },
  offer_check_email: {
    ar: ['هَلْ أُرْسِلُ رَمْزًا إِلَى هَذَا الْبَرِيد، لِنَعْرِفَكَ بِهِ فِي الْمَرَّةِ الْقَادِمَة؟', 'هَلْ أُرْسِلُ الرَّمْز؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: [
      'Shall I send a code to that address, so that we can know you by it next time?',
      'Shall I send the code? Please say yes or no.',
    ],
  },
  offer_check_phone: {
    ar: ['هَلْ أُرْسِلُ رَمْزًا إِلَى هَذَا الرَّقْم، لِنَعْرِفَكَ بِهِ فِي الْمَرَّةِ الْقَادِمَة؟', 'هَلْ أُرْسِلُ الرَّمْز؟ قُلْ نَعَمْ أَوْ لَا.'],
    en: [
      'Shall I send a code to that number, so that we can know you by it next time?',
      'Shall I send the code? Please say yes or no.',
    ],
  },
  code_sent: {
    ar: ['أَرْسَلْتُ الرَّمْز، وَهُوَ صَالِحٌ عَشْرَ دَقَائِق.'],
    en: ["I've sent the code. It's good for ten minutes."],
  },
  ask_code: {
    ar: ['قُلْ أَرْقَامَ الرَّمْزِ السِّتَّةَ رَقْمًا رَقْمًا. إِنْ لَمْ يَصِلْ فَقُلْ تَخَطِّي.', 'قُلِ الْأَرْقَامَ السِّتَّةَ، أَوْ قُلْ تَخَطِّي.'],
    en: [
      "Please say the six digits of the code, one by one. If it doesn't come, say skip.",
      'Just the six digits, please, or say skip.',
    ],
  },
  code_wrong: {
    ar: ['لَيْسَ هَذَا هُوَ الرَّمْز. قُلِ الْأَرْقَامَ السِّتَّةَ مَرَّةً أُخْرَى، أَوْ قُلْ تَخَطِّي.'],
    en: ["That isn't the code. Please say the six digits once more, or say skip."],
  },
  code_expired: {
    ar: ['لَمْ يَعُدْ هَذَا الرَّمْزُ صَالِحًا. هَلْ أُرْسِلُ رَمْزًا جَدِيدًا؟'],
    en: ['That code is no longer good. Shall I send a new one?'],
  },
  code_not_sent: { ar: ['لَمْ أَسْتَطِعْ إِرْسَالَ الرَّمْز.'], en: ["I couldn't send the code."] },
  ask_new_phone: {
    ar: ['مَا الرَّقْمُ الْجَدِيد؟', 'قُلِ الرَّقْمَ الْجَدِيدَ رَقْمًا رَقْمًا.'],
    en: ["What's the new number?", 'Please say the new number digit by digit.'],
  },
  ask_new_email: {
    ar: ['مَا الْبَرِيدُ الْجَدِيد؟', 'قُلِ الْبَرِيدَ الْجَدِيدَ بِبُطْء.'],
    en: ["What's the new address?", 'Please say the new address slowly.'],
  },
  ask_new_name: {
    ar: ['مَا الِاسْمُ الصَّحِيح؟', 'قُلِ الِاسْمَ الْأَوَّلَ وَاسْمَ الْعَائِلَةِ فَقَط.'],
    en: ["What's the right name?", 'Just the first name and the family name, please.'],
  },
  record_changed: { ar: ['غَيَّرْتُ ذَلِكَ فِي سِجِلِّك.'], en: ["I've changed that in your record."] },
} as const;
