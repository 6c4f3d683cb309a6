/** The first words of a call. */
export const consentPhrases = {
  /** Said before the language is known, so each language asks for itself. */
  choose_language: {
    ar: ['لِلْعَرَبِيَّةِ، قُلْ عَرَبِي، أَوِ اضْغَطْ وَاحِد.', 'لِلْعَرَبِيَّةِ، قُلْ عَرَبِي، أَوِ اضْغَطْ وَاحِد عَلَى لَوْحَةِ الْأَرْقَام.'],
    en: ['For English, say English, or press two.', 'For English, say English, or press two on the keypad.'],
  },
  /** The offer of the other language, said in it, where the call begins in the one of the caller's page. */
  other_language: {
    ar: ['لِلْعَرَبِيَّةِ، قُلْ عَرَبِي.'],
    en: ['For English, say English.'],
  },
  greet_known: {
    ar: ['أَهْلًا بِكَ مُجَدَّدًا يَا {name}.'],
    en: ['Welcome back, {name}.'],
  },
  not_known_after_all: {
    ar: ['عُذْرًا. دَعْنَا نَبْدَأُ مِنْ جَدِيد.'],
    en: ["Sorry about that. Let's start again."],
  },
} as const;
