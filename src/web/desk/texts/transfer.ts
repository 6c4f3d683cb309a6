/** The caller is given to somebody else, or a colleague is asked. */
export const transferTexts = {
  'transfer.title': { ar: 'تحويل المتصل', en: 'Transfer the caller' },
  'transfer.to': { ar: 'إلى', en: 'To' },
  'transfer.colleague': { ar: 'زميل', en: 'Colleague' },
  'transfer.department': { ar: 'قسم', en: 'Department' },
  'transfer.assistant': { ar: 'المساعد', en: 'Assistant' },
  'transfer.to_whom': { ar: 'من هو متاح', en: 'Who is free' },
  'transfer.to_which': { ar: 'القسم', en: 'Department' },
  'transfer.on_duty': { ar: 'على مكاتبهم: {count}', en: 'At their desks: {count}' },
  'transfer.nobody_there': { ar: 'لا أحد هناك', en: 'Nobody is there' },
  'transfer.closed': { ar: 'خارج الدوام', en: 'Closed now' },
  'transfer.instruction': { ar: 'ماذا يفعل المساعد', en: 'What the assistant is to do' },
  'transfer.instruction_hint': {
    ar: 'مثل: خذ عنوانه ثم أنهِ المكالمة.',
    en: 'Such as: take their address and close.',
  },
  'transfer.send': { ar: 'حوّل', en: 'Transfer' },
  'transfer.no_colleagues': { ar: 'لا زملاء على مكاتبهم الآن.', en: 'No colleague is at a desk just now.' },

  'colleague.title': { ar: 'استشارة زميل', en: 'Ask a colleague' },
  'colleague.lead': {
    ar: 'على انفراد ينتظر المتصل مع الموسيقى، أو أدخل الزميل إلى الحديث مباشرة.',
    en: 'In private, the caller waits with music. Or bring the colleague right into the talk.',
  },
  'colleague.consult': { ar: 'استشره على انفراد', en: 'Ask in private' },
  'colleague.join': { ar: 'أدخله إلى الحديث', en: 'Bring in' },
} as const;
