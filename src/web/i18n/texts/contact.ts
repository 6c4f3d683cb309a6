/** What is said to somebody who writes to the centre. */
export const contactTexts = {
  'contact.open': { ar: 'اكتب لنا رسالة', en: 'Send us a message' },
  'contact.close': { ar: 'إخفاء الرسالة', en: 'Hide the message' },
  'contact.lead': {
    ar: 'يقرأ رسالتك أحد موظفينا ويعود إليك.',
    en: 'One of our people reads it and gets back to you.',
  },
  'contact.name': { ar: 'الاسم', en: 'Name' },
  'contact.email': { ar: 'البريد الإلكتروني', en: 'E-mail' },
  'contact.phone': { ar: 'الهاتف (اختياري)', en: 'Phone (optional)' },
  'contact.subject': { ar: 'الموضوع', en: 'Subject' },
  'contact.message': { ar: 'الرسالة', en: 'Message' },
  'contact.send': { ar: 'أرسل', en: 'Send' },
  'contact.sending': { ar: 'نرسل رسالتك…', en: 'Sending…' },
  'contact.sent': { ar: 'وصلتنا رسالتك', en: 'We have your message' },
  'contact.number': { ar: 'رقم طلبك {ticket}.', en: 'Your reference is {ticket}.' },
  'contact.answer_by': { ar: 'نرد عليك قبل {moment}.', en: 'We answer by {moment}.' },
  'contact.another': { ar: 'رسالة أخرى', en: 'Another message' },
  'contact.name_wrong': { ar: 'اكتب اسمك.', en: 'Please write your name.' },
  'contact.email_wrong': {
    ar: 'اكتب بريدك كاملًا، مثل sara@example.com.',
    en: 'Please write your e-mail address in full, like sara@example.com.',
  },
  'contact.phone_wrong': {
    ar: 'اكتب رقمك كاملًا، أو اتركه فارغًا.',
    en: 'Please write your number in full, or leave it out.',
  },
  'contact.subject_wrong': { ar: 'اكتب موضوع الرسالة.', en: 'Please say what it is about.' },
  'contact.message_wrong': { ar: 'اكتب رسالتك.', en: 'Please write your message.' },
  'contact.invalid': {
    ar: 'راجع ما كتبته ثم أعد الإرسال.',
    en: 'Look over what you wrote, then send it again.',
  },
  'contact.rate_limited': {
    ar: 'رسائل كثيرة من عنوانك. ما كتبته باقٍ هنا، أعد الإرسال لاحقًا.',
    en: 'Many messages came from your address. What you wrote is still here: send it again later.',
  },
  'contact.unavailable': {
    ar: 'تعذّر إرسال رسالتك الآن. ما كتبته باقٍ هنا، أعد الإرسال بعد قليل.',
    en: 'It could not be sent just now. What you wrote is still here: send it again shortly.',
  },
} as const;
