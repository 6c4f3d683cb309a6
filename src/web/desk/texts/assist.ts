/** What the assistant beside the human shows, and what they do with it. */
export const assistTexts = {
  'assist.title': { ar: 'اقتراحات', en: 'Suggestions' },
  'assist.empty': {
    ar: 'تظهر هنا الإجابة حين يقول المتصل ما يريد.',
    en: 'The answer appears here once the caller says what they want.',
  },
  'assist.questions': { ar: 'اسأله', en: 'Ask' },
  'assist.copy': { ar: 'انسخ', en: 'Copy' },
  'assist.copied': { ar: 'نُسخ.', en: 'Copied.' },
  'assist.copy_failed': { ar: 'لم يُنسخ.', en: 'It could not be copied.' },
  'assist.helps': { ar: 'مفيد', en: 'Helps' },
  'assist.not': { ar: 'أزله', en: 'Take away' },
  'assist.source': { ar: 'من «{title}»', en: 'From “{title}”' },
  'assist.source_of': { ar: 'من «{title}»، {date}', en: 'From “{title}”, {date}' },
  'assist.sure': { ar: 'الثقة {share}٪', en: '{share}% sure' },
  'assist.new': { ar: 'جديد: أظهره', en: 'New: show it' },
} as const;
