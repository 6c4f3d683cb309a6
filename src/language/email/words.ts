/** Words for the signs of an address, folded; those of two words are joined by a blank. */
export const signs: Record<string, string> = {
  '.': '.',
  '。': '.',
  dot: '.',
  dots: '.',
  point: '.',
  period: '.',
  'full stop': '.',
  نقطه: '.',
  النقطه: '.',
  دوت: '.',
  ضوت: '.',
  دات: '.',
  دت: '.',
  بوينت: '.',
  _: '_',
  underscore: '_',
  'under score': '_',
  underline: '_',
  'under line': '_',
  underscored: '_',
  اندرسكور: '_',
  'اندر سكور': '_',
  اندرسكورر: '_',
  اندرلاين: '_',
  'اندر لاين': '_',
  'شرطه سفليه': '_',
  'الشرطه السفليه': '_',
  'شرطه تحتيه': '_',
  'شرطه تحت': '_',
  'شرطه منخفضه': '_',
  'شحطه تحت': '_',
  'شحطه واطيه': '_',
  'خط تحتي': '_',
  '-': '-',
  '‑': '-',
  '–': '-',
  dash: '-',
  hyphen: '-',
  minus: '-',
  شرطه: '-',
  الشرطه: '-',
  شحطه: '-',
  داش: '-',
  هايفن: '-',
  'شرطه عاديه': '-',
  'شرطه فوق': '-',
  'شرطه وسط': '-',
  ناقص: '-',
  '+': '+',
  plus: '+',
  بلس: '+',
  زائد: '+',
  زايد: '+',
};

/** Words that mean the sign @. The first set is certain, the second only with a domain after it. */
export const certainAt = new Set(['@', '＠', 'at sign', 'ات ساين', 'علامه ات', 'اتساين', 'علامه الات', 'at symbol']);
export const possibleAt = new Set(['at', 'ات', 'ايت', 'الات', 'ءات', 'ad', 'et', 'اد', 'عند', 'at the']);

/** Words inside a dictated address that stand for nothing. */
export const silent = new Set([
  'uh', 'um', 'umm', 'er', 'erm', 'ah', 'hmm', 'then', 'letter', 'number', 'lowercase', 'uppercase', 'capital', 'small', 'symbol',
  'sign', 'character', 'اه', 'امم', 'ام م', 'حرف', 'رقم', 'ثم', 'بعدين', 'وبعدين', 'بعدها', 'يعني', 'سمول', 'كابيتال', 'كبير', 'صغير', 'علامه', ',', '،', 'the',
]);
export const silentPhrases = [
  'all one word', 'all in one word', 'as one word', 'one word', 'all together', 'no space', 'no spaces', 'without spaces', 'without space', 'in lower case',
  'lower case', 'upper case', 'all lowercase', 'all small letters', 'small letters', 'all small', 'and then', 'كلها كلمه وحده', 'كلمه وحده', 'كلمه واحده',
  'كلها مع بعض', 'كله مع بعض', 'مع بعض', 'بدون مسافه', 'بدون مسافات', 'من غير مسافات', 'بدون فراغ', 'حروف صغيره', 'كلو سوا', 'كله كلمه وحده', 'متصله', 'كلها صغيره',
].map((phrase) => phrase.split(' '));

/** Words that end what was said before an address. */
export const carriers = new Set(
  (
    'is its it be email emails mail address to yes yeah no sorry well so okay ok write sent send please me us reach contact my ' +
    'thats that use try sure actually would will as name username id called his her our ' +
    'ايميلي ايميل الايميل الايميلي ايميلك بريدي بريد البريد الالكتروني الالكترونيه الكتروني هو هي عنواني عنوان على علي ل نعم ' +
    'ايوه لا اي طيب تمام سجل سجلي اكتب اكتبي خذ خد راسلني راسلوني ابعت ابعتلي ابعتوا ارسل ارسلي ارسلوا ارسله ارسلوه ' +
    'على عال الميل ميلي الميلي يكون عندك حقي تبعي بتاعي اسمي هذا هاد ده دا'
  ).split(' '),
);
/** Of the carriers, those that are also names and end nothing when they stand right beside the sign. */
export const nameLike = new Set(['علي', 'اي', 'هي', 'هو', 'me', 'my', 'name', 'mail', 'us', 'id', 'to', 'as', 'it', 'contact', 'no', 'use']);

/** Arabic writing of English words that are common in addresses. */
export const borrowedWords: Record<string, string> = {
  انفو: 'info',
  ادمن: 'admin',
  سبورت: 'support',
  سيلز: 'sales',
  كونتاكت: 'contact',
  اوفيس: 'office',
  تيست: 'test',
  تست: 'test',
  شوب: 'shop',
  ستور: 'store',
  كومباني: 'company',
  كمباني: 'company',
  اونلاين: 'online',
  جروب: 'group',
  قروب: 'group',
  ميل: 'mail',
  هوم: 'home',
  وورك: 'work',
  بزنس: 'business',
  تك: 'tech',
  ويب: 'web',
  دكتور: 'dr',
  مستر: 'mr',
  كينق: 'king',
  كينج: 'king',
  ستار: 'star',
};
