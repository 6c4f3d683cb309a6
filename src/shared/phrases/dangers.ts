/** Phrases for whoever has told of a danger and asks about it. */
export const dangerPhrases = {
  danger_call: {
    ar: ['نَعَم، اِتَّصِلِ الْآنَ بِالدِّفَاعِ الْمَدَنِيِّ عَلَى {fire}، وَبِالْإِسْعَافِ عَلَى {ambulance} إِنْ أُصِيبَ أَحَد. وَأَخْرِجِ الْجَمِيعَ أَوَّلًا.'],
    en: [
      'Yes, call {fire} now, the fire service, and {ambulance} if somebody is hurt. Get everybody out first.',
    ],
  },
  danger_help: {
    ar: [
      'لَا نَسْتَطِيعُ أَنْ نُرْسِلَ نَجْدَة، فَلَا تَنْتَظِرْنَا. أَخْرِجِ الْجَمِيعَ وَاتَّصِلِ الْآنَ بِالدِّفَاعِ الْمَدَنِيِّ عَلَى {fire}، وَبِالْإِسْعَافِ عَلَى {ambulance} إِنْ أُصِيبَ أَحَد.',
    ],
    en: [
      "We can't send help ourselves, so don't wait for us. Get everybody out and call {fire} now, the fire service, and {ambulance} if somebody is hurt.",
    ],
  },
  danger_safe: {
    ar: [
      'لَا أَرَى ذَلِكَ مِنْ هُنَا، فَلَا تُخَاطِر. لَا تَلْمِسِ الْجِهَاز، وَأَبْعِدِ الْجَمِيعَ عَنْه. وَعِنْدَ الدُّخَانِ أَوِ النَّارِ اُخْرُجْ وَاتَّصِلْ عَلَى {fire}، وَإِنْ أُصِيبَ أَحَدٌ فَعَلَى {ambulance}.',
    ],
    en: [
      "I can't see that from here, so take no risk. Don't touch it, and keep everybody away from it. If there's smoke or fire, get out and call {fire} now; if somebody is hurt, call {ambulance}.",
    ],
  },
  fraud_safe: {
    ar: ['لَا أَسْتَطِيعُ التَّأَكُّدَ مِنْ هُنَا، فَاعْتَبِرْهُ مَكْشُوفًا. غَيِّرْ كَلِمَةَ السِّرِّ الْآن، وَأَبْلِغْ بَنْكَك، وَلَا تُعْطِ أَحَدًا أَيَّ رَمْز.'],
    en: [
      "I can't check that from here, so take it that they have it. Change your password now, tell your bank, and give nobody a code.",
    ],
  },
} as const;
