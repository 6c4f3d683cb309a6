/** Why something about a call was not done. */
export const callProblemTexts = {
  'problem.already_taken': { ar: 'أجاب {name} قبلك.', en: '{name} answered before you.' },
  'problem.offer_over': {
    ar: 'انتهى هذا الرنين: انتقل المتصل إلى غيرك، أو أغلق.',
    en: 'That ring is over: the caller went to somebody else, or hung up.',
  },
  'problem.call_ended': { ar: 'انتهت هذه المكالمة.', en: 'This call is over.' },
  'problem.call_unknown': { ar: 'لا توجد مكالمة كهذه.', en: 'There is no such call.' },
  'problem.not_in_call': { ar: 'لست في هذه المكالمة.', en: 'You are not in this call.' },
  'problem.who_leads_the_call': {
    ar: 'هذا لمن يقود المكالمة.',
    en: 'That is for whoever leads the call.',
  },
  'problem.colleague_gone': {
    ar: 'هذا الزميل ليس على مكتبه. المتصل باقٍ معك.',
    en: 'This colleague is not at their desk. The caller stays with you.',
  },
  'problem.nobody_on_duty': {
    ar: 'لا أحد من هذا القسم على مكتبه. المتصل باقٍ معك.',
    en: 'Nobody of this department is at a desk. The caller stays with you.',
  },
  'problem.no_human_in_call': {
    ar: 'لم يعد أحد يتحدث مع هذا المتصل.',
    en: 'Nobody talks with this caller any more.',
  },
  'problem.last_human': {
    ar: 'سيبقى المتصل وحده: حوّله أو أنهِ المكالمة.',
    en: 'The caller would be alone: transfer them, or end the call.',
  },
  'problem.queue_full': {
    ar: 'طابور هذا القسم ممتلئ. المتصل باقٍ معك.',
    en: 'The line of this department is full. The caller stays with you.',
  },
  'problem.desk_taken': {
    ar: 'مكتبك مفتوح الآن في صفحة أخرى.',
    en: 'Your desk is open in another tab now.',
  },
  'problem.desk_closed': { ar: 'افتح مكتبك أولًا.', en: 'Open your desk first.' },
  'problem.rooms_unavailable': {
    ar: 'خادم المكالمات لا يجيب. حاول بعد لحظات.',
    en: 'The server of calls does not answer. Try again in a moment.',
  },
  'problem.own_calls': {
    ar: 'مضى على هذه المكالمة يوم، أو لم تكن فيها: لا تُغيَّر معاملتها من هنا.',
    en: 'You were not in this call, or a day has passed since: its case is not changed from here.',
  },
  'problem.not_led': {
    ar: 'يغلق المعاملة من قاد المكالمة.',
    en: 'Whoever led the call closes its case.',
  },
  'problem.in_call': {
    ar: 'ما زلت في هذه المكالمة: أنهها أو حوّلها أولًا.',
    en: 'You are still in this call: end it or transfer it first.',
  },
  'problem.category_unknown': {
    ar: 'لم يعد هذا الموضوع موجودًا: اختر غيره.',
    en: 'This category is there no more: choose another.',
  },
  'problem.department_unknown': {
    ar: 'لم يعد هذا القسم موجودًا: اختر غيره.',
    en: 'This department is there no more: choose another.',
  },
  'problem.ticket_transition': {
    ar: 'تغيّرت التذكرة من مكان آخر، ولا تصير من حالتها إلى هذه: اختر حالة أخرى.',
    en: 'The ticket was changed elsewhere and cannot become this from there: choose another status.',
  },
  'problem.no_ticket': {
    ar: 'لا تذكرة لهذه المكالمة بعد: افتح واحدة.',
    en: 'This call has no ticket yet: open one.',
  },
  'problem.ticket_unknown': { ar: 'لا توجد تذكرة بهذا الرقم.', en: 'There is no such ticket.' },
} as const;
