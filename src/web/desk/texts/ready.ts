/** Whether the desk can ring, and hear. */
export const readyTexts = {
  'ready.title': { ar: 'جاهزية المكتب', en: 'Ready to ring' },
  'ready.sound_off': {
    ar: 'المتصفح يكتم الصفحة حتى تضغط فيها مرة. من دون ذلك لن تسمع الرنين.',
    en: 'The browser keeps this page silent until you press in it once. Without that you will not hear it ring.',
  },
  'ready.turn_on': { ar: 'شغّل الصوت', en: 'Turn the sound on' },
  'ready.devices': { ar: 'الصوت والأجهزة', en: 'Sound and devices' },
  'ready.try': { ar: 'جرّب الرنين', en: 'Try the ring' },
  'ready.notices_default': {
    ar: 'إشعارات سطح المكتب تنبّهك وأنت في صفحة أخرى. لا يظهر فيها اسم المتصل ولا رقمه.',
    en: 'Desktop notifications call you when you look at something else. Neither name nor number of a caller is in them.',
  },
  'ready.notices_allow': { ar: 'اسمح بالإشعارات', en: 'Allow notifications' },
  'ready.notices_granted': { ar: 'إشعارات سطح المكتب مسموح بها.', en: 'Desktop notifications are allowed.' },
  'ready.notices_denied': {
    ar: 'إشعارات سطح المكتب محظورة. اسمح بها من رمز القفل بجانب العنوان.',
    en: 'Desktop notifications are blocked. Allow them by the lock beside the address.',
  },
  'ready.microphone': { ar: 'الميكروفون', en: 'Microphone' },
  'ready.speaker': { ar: 'السماعة', en: 'Speaker' },
  'ready.device_usual': { ar: 'المعتاد في هذا الجهاز', en: 'This device’s usual one' },
  'ready.test': { ar: 'جرّب الميكروفون', en: 'Test the microphone' },
  'ready.test_end': { ar: 'أوقف التجربة', en: 'End the test' },
  'ready.level_hint': {
    ar: 'تكلّم: إن تحرك المؤشر فنحن نسمعك.',
    en: 'Speak: if the bar moves, you are heard.',
  },

  'microphone.denied': {
    ar: 'الميكروفون غير مسموح به. اسمح به من رمز القفل بجانب العنوان، ثم أعد المحاولة.',
    en: 'The microphone is blocked. Allow it by the lock beside the address, then try again.',
  },
  'microphone.absent': {
    ar: 'لم نجد ميكروفونًا. صِل واحدًا ثم أعد المحاولة.',
    en: 'No microphone was found. Connect one, then try again.',
  },
  'microphone.busy': {
    ar: 'تعذّر تشغيل الميكروفون. ربما يستخدمه برنامج آخر.',
    en: 'The microphone would not start. Another program may be using it.',
  },
  'microphone.insecure': {
    ar: 'الميكروفون يحتاج إلى عنوان يبدأ بـ https.',
    en: 'The microphone needs an address that starts with https.',
  },
} as const;
