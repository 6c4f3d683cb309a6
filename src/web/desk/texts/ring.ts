/** A caller rings. */
export const ringTexts = {
  'ring.title': { ar: 'متصل ينتظرك', en: 'A caller for you' },
  'ring.for_you': { ar: 'طلبك أنت', en: 'Asked for you' },
  'ring.left': { ar: 'يرنّ {seconds} ث أخرى', en: 'Rings for {seconds} s more' },
  'ring.accept': { ar: 'أجب', en: 'Answer' },
  'ring.decline': { ar: 'ارفض', en: 'Decline' },
  'ring.accepting': { ar: 'نوصلك…', en: 'Connecting you…' },
  'ring.holds': {
    ar: 'من تحدّثه الآن يوضع على الانتظار.',
    en: 'Whoever you talk with now is put on hold.',
  },
  'ring.silent': {
    ar: 'هذا الرنين بلا صوت: المتصفح يكتم الصفحة حتى تضغط فيها مرة.',
    en: 'This ring has no sound: the browser keeps the page silent until you press in it once.',
  },

  'invitation_to_call.title': { ar: 'زميل يطلبك', en: 'A colleague wants you' },
  'invitation_to_call.colleague': { ar: 'زميل', en: 'A colleague' },
  'invitation_to_call.consult': {
    ar: '{name} يستشيرك على انفراد، والمتصل لا يسمعكما.',
    en: '{name} asks you in private; the caller hears neither of you.',
  },
  'invitation_to_call.join': {
    ar: '{name} يدعوك إلى الحديث مع المتصل.',
    en: '{name} wants you in the talk with the caller.',
  },
  'invitation_to_call.elsewhere': {
    ar: 'أنت في مكالمة أخرى: أنهها أولًا.',
    en: 'You are in another call: end it first.',
  },
} as const;
