import { normaliseArabic } from '../../language/index.ts';

/**
 * What callers say and how articles are written. Embedding models know written Arabic far better than any dialect:
 * a question is put into their words before it is embedded.
 */
const written = `
بكم, بكام, قديش, أديش, قداش: كم سعر
ابغى, ابغا, ابي, أبي, بدي, ودي, عايز, عايزة, عاوز, عاوزة, محتاج: أريد
ابغاكم, ابيكم, بدنا, نبي, نبغى: نريد
وين, فين, وينه, فينه: أين
شو, ايش, إيش, وش, شنو, ايه, إيه: ما
ليش, ليه, علاش: لماذا
ازاي, شلون, كيفاش, إزاي: كيف
امتى, إمتى, ايمتى: متى
عندكم, عندكو, عندكن: هل لديكم
ينفع, فيني, بقدر, اقدر, أقدر: هل يمكنني
مو, مش, مب, موب: غير
مافي, مافيه, مفيش, ماكو: لا يوجد
يلي, اللي: الذي
لحاله, لحالها, لوحده: بنفسه
النت, نت: الإنترنت
موبايل, تلفون, تليفون, جهازي: جوال
كرت: بطاقة
كود: رمز
لمبة: ضوء
حمرا: أحمر
فلوس, فلوسي, مصاري: المال
ببلاش, بلاش: مجانا
خربان, بايظ, عطلان, مضروب: معطل
طاح, وقع: سقط
يجي, بيجي, ييجي: يأتي
يجيني, جاني, توصلني: يصلني
اسوي, أسوي, اعمل: أنشئ
يركب, يركبون: تركيب
ارقي, أرقي: ترقية
يقفل, بيقفل: يتوقف
مره, مرة, كتير, كثير, اوي, أوي, وايد: جدا
الحين, دلوقتي, هلق, هلأ, دحين: الآن
بكرة, بكره: غدا
تبع, بتاع, بتاعة, حق, مال: الخاص
ايميل, ايميلي, الايميل: البريد الإلكتروني
باسورد, الباسورد: كلمة المرور
السيستم: النظام
`;

const forms = new Map<string, string>();
for (const line of written.trim().split('\n')) {
  const [spoken = '', form = ''] = line.split(': ');
  for (const word of spoken.split(', ')) forms.set(normaliseArabic(word), form);
}

/** The question with the dialect's commonest words as they are written. */
export function inWrittenArabic(text: string): string {
  return text.replace(/[\u0621-\u064a\u064b-\u0652]+/g, (word) => forms.get(normaliseArabic(word)) ?? word);
}
