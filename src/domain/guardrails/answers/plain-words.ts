import { foldWords, wordForms } from '../../../language/index.ts';
import { phrases } from '../../../shared/phrases/catalogue.ts';

/**
 * What may be said without anybody having looked anything up: words that hold sentences together, and those with which
 * one is polite, asks, listens, offers and admits. Whatever the centre says in every call belongs to them as well.
 */
const plain =
  'a an the i you he she it we they me him her us them my your his its our their mine yours ours this that these those here there ' +
  'am is are was were be been being do does did done doing have has had having will would shall should can could may might must ' +
  'not no nor yes yeah yep and or but so if then than as at by for from in into of off on onto out over to up with without about ' +
  'after again all also always any anything because before both each either else enough ever every everything few first last ' +
  'how just least less like lot many more most much never next now once one only other own same several some something soon still ' +
  'such sure too two three twice until very what when where whether which while who whom whose why yet ' +
  'im ive id ill youre youve youll were weve well theyre thats its dont doesnt didnt cant couldnt wont isnt arent havent hasnt lets whats heres ' +
  'hello hi hey welcome please thank thanks sorry apologise apologies apology unfortunately afraid regret pardon goodbye bye ' +
  'okay ok right alright fine good great perfect excellent lovely nice certainly course absolutely definitely indeed exactly correct ' +
  'moment minute second wait hold bear patience patient time worry problem trouble annoying frustrating upsetting inconvenience glad happy pleasure gladly ' +
  'ask asked asking answer question tell told telling say said saying speak talk hear heard hearing listen understand understood see seen saw look looked looking find found search searched check checked checking know known think thought mean meant believe guess remember ' +
  'help helping helped assist serve need needs want wants wish try tried trying let make sure go going come get give take put keep use happen happened happens start started work working works feel seem sound ' +
  'name call caller call calling colleague colleagues somebody someone person human people team detail details information matter thing things way kind sort case note noted order number e mail email phone department ticket request interested interest ' +
  'able possible maybe perhaps probably certain exact exactly different another specific general short quick quickly briefly shortly straight away back further little bit really actually simply kindly ' +
  'day today morning afternoon evening week hour hours date oclock ' +
  'cheers luck nice enjoy bless prefer preference patience honest worries rest instead beyond regarding concerning understandable clear clearly confirm repeat spell slowly once describe tell voice agent assistant device product service model one ones anyone customer mention choose prefer rather both line wrong';
const plainArabic =
  'انا انت انتم انتي هو هي هم نحن احنا هذا هذه هذي ذلك تلك هناك هنا الذي التي اللي يلي ما ماذا من متي كم اي اين وين كيف لماذا ليش هل شو شنو وش ايش ايه ' +
  'في علي الي عن مع من بعد قبل عند عندك عندي عندنا لدي لديك لدينا حتي حول بين دون بدون خلال منذ مثل غير كل بعض اكثر اقل جدا فقط ايضا كذلك ثم او و لكن بل لان لانه ان انه انها اذا لو قد لقد سوف لم لن لا ليس ليست مو مش نعم ايوه اجل بلي كلا ' +
  'كان كانت يكون تكون كنت صار يصير لي لك له لها لنا لكم بك بي به بها منك مني منه منها عليك عليه عليها اليك عنك عنه عنها فيك فيه فيها معك معي ' +
  'اهلا مرحبا السلام عليكم وعليكم شكرا عفوا العفو اسف اعتذر عذرا للاسف يوسفني معذره سمحت فضلك تفضل تفضلي رجا ارجو ابشر حاضر تمام طيب حسنا جيد ممتاز رايع اكيد طبعا بالتاكيد بالطبع صحيح مضبوط بالضبط سلامتك يسعدني سعيد حياك حياكم هلا يا ياهلا عيوني عيني راسي الراس تكرم تشرفنا نورت سعدت بخدمتك خدمتكم ولا يهمك يهمك عساك بخير التوفيق موفق سلامه امان بكل سرور جزيل جزيلا الله يعطيك العافيه يا ' +
  'لحظه لحظات دقيقه ثانيه انتظر انتظرني صبرك راحتك وقتك خذ خذي مشكله باس عليك مزعج مقدر اقدر تقدر نقدر يقدر استطيع تستطيع يستطيع يمكن يمكنك يمكنني ممكن بامكانك بامكاني احب تحب احببت حبيت تريد اريد تبغي تبي ابي بدك عايز تحتاج احتاج تود ' +
  'اسال سوال اسيله جواب اجيب اخبرك اخبرني اخبر يخبرك قل قلت تقول تقصد اقصد ذكرت اسمع سمعت فهمت افهم افهمك اتفهم اعرف اعلم متاكد اتاكد ابحث بحثت وجدت اجد لقيت شي شيء شيا اشيا امر ' +
  'اساعد اساعدك اخدمك يساعدك مساعده خدمه خدمتك اسم اسمك رقم رقمك طلب طلبك موضوع تفاصيل معلومه معلومات زميل زميلي زملا موظف شخص احد قسم تذكره منتج جهاز هاتف بريد ' +
  'الان الحين دلوقتي هلق اليوم يوم ساعه وقت موعد مره اخري اخر ثاني تاني اول كما ايضا هكذا كذا دعني خليني هيا لنا نبدا حصل حدث يحدث يحصل تشغيله بالضبط يقين يقينا بسرعه قليلا اصف صف كرر كرري تهجا ببط وضح ' +
  'مناسب افضل تفضل اختر تختار قصدك مقصود انزعاجك ازعاج';

const vocabulary = new Set(
  [plain, plainArabic, ...Object.values(phrases).flatMap(({ ar, en }) => [...ar, ...en])].flatMap((text) =>
    foldWords(text.replaceAll(/\{\w+\}/gu, ' ')).flatMap(({ norm }) => wordForms(norm)),
  ),
);

/** Whether a folded word says something by itself. */
export function tells(word: string): boolean {
  return word.length > 2 && !/\d/u.test(word) && !wordForms(word).some((form) => vocabulary.has(form));
}
