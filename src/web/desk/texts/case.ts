/** The case of a call is closed; what is written down before. */
export const caseTexts = {
  'wrap.title': { ar: 'إغلاق المعاملة', en: 'Close the case' },
  'wrap.title_of': { ar: 'إغلاق معاملة {name}', en: 'Close the case of {name}' },
  'wrap.lead': {
    ar: 'كُتب هذا من المكالمة نفسها. صحّح ما يلزم ثم احفظ.',
    en: 'This was written from the call. Correct what is wrong, then save.',
  },
  'wrap.left': { ar: 'بقي لك', en: 'Time left' },
  'wrap.ended': {
    ar: 'انتهى وقت إنهاء المعاملة. يبقى النموذج هنا حتى تحفظه أو تتركه.',
    en: 'The time for wrapping up is over. The form stays here until you save or dismiss it.',
  },
  'wrap.failed': {
    ar: 'تعذّر تحميل المعاملة.',
    en: 'The case could not be loaded.',
  },
  'wrap.summary': { ar: 'الملخص', en: 'Summary' },
  'wrap.outcome': { ar: 'النتيجة', en: 'Outcome' },
  'wrap.category': { ar: 'الموضوع', en: 'Category' },
  'wrap.mood': { ar: 'كيف كان المتصل', en: 'How the caller was' },
  'wrap.follow_up': { ar: 'تحتاج متابعة', en: 'Wants a follow-up' },
  'wrap.ticket_part': { ar: 'ما مصير التذكرة', en: 'What becomes of the ticket' },
  'wrap.no_ticket': { ar: 'لا تغيّر أي تذكرة', en: 'Change no ticket' },
  'wrap.status': { ar: 'حالتها بعد المكالمة', en: 'Its status from now on' },
  'wrap.note': { ar: 'ملاحظة عليها', en: 'A note on it' },
  'wrap.save': { ar: 'احفظ المعاملة', en: 'Save the case' },
  'wrap.saving': { ar: 'نحفظ…', en: 'Saving…' },
  'wrap.saved': { ar: 'أُغلقت المعاملة.', en: 'The case is closed.' },
  'wrap.later': { ar: 'لاحقًا', en: 'Later' },
  'wrap.dismiss': { ar: 'اتركها', en: 'Dismiss' },
  'wrap.dismiss_sure': {
    ar: 'يبقى ما كُتب من المكالمة. تتركها؟',
    en: 'What was written from the call stands. Dismiss?',
  },
  'wrap.begun': {
    ar: 'بدأت ملاحظة أو تذكرة ولم ترسلها. أرسلها، أو احفظ ثانيةً لتتركها.',
    en: 'You began a note or a ticket and have not sent it. Send it, or save again to leave it.',
  },
  'wrap.summary_missing': {
    ar: 'اكتب في جملة ما جرى في المكالمة.',
    en: 'Write in a sentence what happened in the call.',
  },

  'cases.title': { ar: 'معاملات لم تُغلق', en: 'Cases not closed' },
  'cases.open': { ar: 'أغلقها', en: 'Close it' },
  'cases.typed': { ar: 'بدأت الكتابة', en: 'Begun' },

  'callback.send': { ar: 'ليُعاود الاتصال به', en: 'Have them called back' },
  'callback.promised': {
    ar: 'سُجّل: يُعاود الاتصال به قبل {moment}.',
    en: 'Noted: they are called back by {moment}.',
  },
} as const;
