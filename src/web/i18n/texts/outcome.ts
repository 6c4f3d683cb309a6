/** What is said when a call is over. */
export const outcomeTexts = {
  'end.title': { ar: 'انتهت المكالمة', en: 'The call has ended' },
  'end.thanks': { ar: 'شكرًا لاتصالك بنا.', en: 'Thank you for calling.' },
  'end.by_centre': { ar: 'أنهى المركز المكالمة.', en: 'The centre ended the call.' },
  'end.duration': { ar: 'المدة {duration}', en: 'Duration {duration}' },
  'end.unsent': { ar: 'كتبت هذا ولم ترسله', en: 'You had written this and not sent it' },
  'end.unsent_kept': {
    ar: 'سيبقى في خانة الكتابة إذا اتصلت مرة أخرى.',
    en: 'It stays in the field if you call again.',
  },
  'end.again': { ar: 'اتصل مرة أخرى', en: 'Call again' },
  'end.summary': { ar: 'ملخص المكالمة', en: 'Call summary' },
  'end.transcript': { ar: 'نص المكالمة كاملًا', en: 'Full transcript' },
  'end.nothing': {
    ar: 'انتهت المكالمة قبل أن نعرف طلبك.',
    en: 'The call ended before we learned your request.',
  },

  'outcome.resolved': { ar: 'تمّ إنجاز طلبك.', en: 'Your request has been dealt with.' },
  'outcome.ticket': {
    ar: 'سجّلنا طلبك وسنتابعه.',
    en: 'We have recorded your request and will follow it up.',
  },
  'outcome.escalated': {
    ar: 'حوّلنا طلبك إلى أحد موظفينا.',
    en: 'We have passed your request to a colleague.',
  },
  'outcome.abandoned': { ar: 'أنهيت المكالمة قبل اكتمالها.', en: 'You left before we were done.' },
  'outcome.no_input': {
    ar: 'لم نسمع منك شيئًا، فأنهينا المكالمة.',
    en: 'We did not hear from you, so we ended the call.',
  },
  'outcome.failed': {
    ar: 'تعذّر علينا إكمال المكالمة. نعتذر منك.',
    en: 'We could not complete the call. We are sorry.',
  },

  'ticket.title': { ar: 'رقم تذكرتك', en: 'Your ticket number' },
  'ticket.keep': { ar: 'احتفظ به لمتابعة طلبك.', en: 'Keep it to follow up on your request.' },
  'ticket.spelled': { ar: 'يُقرأ: {digits}', en: 'Read as: {digits}' },
  'ticket.copy': { ar: 'نسخ الرقم', en: 'Copy number' },
  'ticket.copied': { ar: 'نُسخ الرقم', en: 'Copied' },

  'escalation.title': { ar: 'سيتصل بك أحد موظفينا', en: 'One of our people will call you back' },
  'escalation.body': {
    ar: 'وصل طلبك ومعه ما قلته في المكالمة، فلن تحتاج إلى تكراره.',
    en: 'They have your request and what you told us, so you will not have to repeat it.',
  },
  'escalation.phone': { ar: 'على الرقم {phone}', en: 'On {phone}' },

  'notice.typing_only': {
    ar: 'لا يستطيع المساعد سماعك في هذا المركز بعد: اكتب رسائلك أو استخدم لوحة الأرقام. ستسمع ردوده كالمعتاد.',
    en: 'The assistant cannot hear you at this centre yet: type, or use the keypad. You will hear its answers as usual.',
  },
  'notice.test_recogniser': {
    ar: 'تحذير: هذا المركز يعمل بوحدة تعرّف تجريبية على الكلام، ولا يصلح لمكالمات حقيقية.',
    en: 'Warning: this centre runs a test speech recogniser. It is not fit for real calls.',
  },
  'notice.held': {
    ar: 'تسمع موسيقى الآن: لا يسمعك أحد، ولا يُكتب ما تقوله.',
    en: 'You hear music for now: nobody hears you, and nothing that you say is written down.',
  },
  'notice.ticket_promised': {
    ar: 'سُجّل طلبك، وسيصلك رقم التذكرة بعد قليل: هنا أو في رسالة.',
    en: 'Your request is recorded. The ticket number follows shortly, here or by message.',
  },
  'notice.microphone_lost': {
    ar: 'انقطع الميكروفون. يمكنك المتابعة بالكتابة أو بلوحة الأرقام.',
    en: 'Your microphone was disconnected. You can go on by typing or with the keypad.',
  },

  'missing.title': { ar: 'لا توجد صفحة هنا', en: 'There is no page here' },
  'missing.home': { ar: 'إلى صفحة الاتصال', en: 'Go to the call page' },
} as const;
