/** The list of keys. */
export const keyTexts = {
  'keys.title': { ar: 'المفاتيح', en: 'Keys' },
  'keys.lead': {
    ar: 'لا تعمل الحروف وأنت تكتب في حقل، إلا مع Alt.',
    en: 'Letters do nothing while you write in a field, unless with Alt.',
  },
  'keys.open': { ar: 'المفاتيح', en: 'Keys' },
  'keys.accept': { ar: 'أجب', en: 'Answer' },
  'keys.decline': { ar: 'ارفض', en: 'Decline' },
  'keys.mute': { ar: 'اكتم صوتك، أو افتحه', en: 'Mute yourself, or unmute' },
  'keys.hold': { ar: 'ضع المتصل على الانتظار، أو أعده', en: 'Put the caller on hold, or take them back' },
  'keys.transfer': { ar: 'حوّل المتصل', en: 'Transfer the caller' },
  'keys.colleague': { ar: 'استشر زميلًا أو أدخله', en: 'Ask a colleague, or bring one in' },
  'keys.exchange': { ar: 'انتقل إلى متصلك التالي', en: 'Go to your next caller' },
  'keys.brief': { ar: 'اسمع الملخص وحدك', en: 'Have the brief read to you alone' },
  'keys.note': { ar: 'اكتب ملاحظة', en: 'Write a note' },
  'keys.end': { ar: 'أنهِ المكالمة (يُسأل عنه مرة)', en: 'End the call (asks once)' },
  'keys.call_back': { ar: 'سجّل معاودة الاتصال', en: 'Note a call back' },
  'keys.available': { ar: 'أنا متاح', en: 'Be available' },
  'keys.pause': { ar: 'خذ استراحة', en: 'Take a break' },
  'keys.ticket': { ar: 'افتح تذكرة', en: 'Open a ticket' },
  'keys.save': {
    ar: 'احفظ المعاملة، أو أرسل ما تكتبه',
    en: 'Save the case, or send what you write',
  },
  'keys.help': { ar: 'اعرض هذه القائمة', en: 'Show this list' },
  'keys.single': {
    ar: 'الحروف تعمل وحدها، من دون Alt',
    en: 'Letters work alone, without Alt',
  },
} as const;
