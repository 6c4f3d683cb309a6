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
