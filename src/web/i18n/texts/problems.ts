/** What went wrong (`.title`) and what the caller can do about it (`.advice`), by problem code. */
export const problemTexts = {
  'problem.retry': { ar: 'حاول مرة أخرى', en: 'Try again' },
  'problem.retry_in': { ar: 'أعد المحاولة بعد {seconds} ث', en: 'Try again in {seconds} s' },
  'problem.type': { ar: 'تابع بالكتابة', en: 'Continue by typing' },
  'problem.dismiss': { ar: 'إغلاق التنبيه', en: 'Dismiss' },

  'problem.microphone_denied.title': { ar: 'الميكروفون غير مسموح به', en: 'The microphone is blocked' },
  'problem.microphone_denied.advice': {
    ar: 'اضغط رمز القفل أو الإعدادات بجانب عنوان الصفحة، واسمح بالميكروفون، ثم حاول من جديد. ويمكنك المتابعة بالكتابة.',
    en: 'Press the lock or settings icon beside the page address, allow the microphone, then try again. Or continue by typing.',
  },
  'problem.microphone_absent.title': { ar: 'لم نجد ميكروفونًا', en: 'No microphone found' },
  'problem.microphone_absent.advice': {
    ar: 'صِل ميكروفونًا أو سمّاعة رأس ثم حاول من جديد. ويمكنك المتابعة بالكتابة.',
    en: 'Connect a microphone or a headset and try again. Or continue by typing.',
  },
  'problem.microphone_busy.title': { ar: 'تعذّر تشغيل الميكروفون', en: 'The microphone would not start' },
  'problem.microphone_busy.advice': {
    ar: 'قد يكون برنامج آخر يستخدمه. أغلق ذلك البرنامج ثم حاول من جديد، أو تابع بالكتابة.',
    en: 'Another program may be using it. Close that program and try again, or continue by typing.',
  },
  'problem.microphone_insecure.title': {
    ar: 'الميكروفون يحتاج إلى اتصال آمن',
    en: 'The microphone needs a secure connection',
  },
  'problem.microphone_insecure.advice': {
    ar: 'افتح الصفحة بعنوان يبدأ بـ https، أو تابع بالكتابة.',
    en: 'Open this page with an address that starts with https, or continue by typing.',
  },
  'problem.offline.title': { ar: 'أنت غير متصل بالإنترنت', en: 'You are offline' },
  'problem.offline.advice': {
    ar: 'تحقق من اتصالك بالشبكة ثم حاول من جديد.',
    en: 'Check your network connection and try again.',
  },
  'problem.server_unreachable.title': {
    ar: 'لا نستطيع الوصول إلى المركز',
    en: 'The centre cannot be reached',
  },
  'problem.server_unreachable.advice': {
    ar: 'قد يكون الخلل عندنا أو في الشبكة. انتظر قليلًا ثم حاول من جديد.',
    en: 'The fault may be ours or the network’s. Wait a moment and try again.',
  },
  'problem.centre_unavailable.title': { ar: 'المركز غير متاح الآن', en: 'The centre is not available' },
  'problem.centre_unavailable.advice': {
    ar: 'حدث خلل من جهتنا. حاول من جديد بعد قليل.',
    en: 'Something failed on our side. Please try again shortly.',
  },
  'problem.rate_limited.title': { ar: 'محاولات كثيرة متتالية', en: 'Too many calls in a row' },
  'problem.rate_limited.advice': {
    ar: 'وصلتنا مكالمات كثيرة من عنوانك. انتظر قليلًا ثم أعد المحاولة.',
    en: 'Many calls came from your address. Wait a little, then try again.',
  },
  'problem.too_many_calls.title': { ar: 'لديك مكالمة جارية', en: 'You are on a call already' },
  'problem.too_many_calls.advice': {
    ar: 'مكالمات كثيرة جارية الآن من متصفحك أو من شبكتك. أنهِ واحدة منها ثم أعد المحاولة.',
    en: 'Several calls from your browser or your network are on right now. End one of them, then try again.',
  },
  'problem.no_agent.title': { ar: 'لا يوجد من يردّ الآن', en: 'Nobody can answer right now' },
  'problem.no_agent.advice': {
    ar: 'المساعد الصوتي لا يعمل في هذه اللحظة. حاول من جديد بعد دقيقة.',
    en: 'The voice assistant is not running at the moment. Try again in a minute.',
  },
  'problem.centre_busy.title': { ar: 'جميع خطوطنا مشغولة الآن', en: 'All our lines are busy' },
  'problem.centre_busy.advice': {
    ar: 'اترك رقمك ونتصل بك نحن، أو حاول من جديد بعد دقائق.',
    en: 'Leave your number and we will call you back, or try again in a few minutes.',
  },
  'problem.line_failed.title': { ar: 'تعذّر فتح خط الصوت', en: 'The line could not be opened' },
  'problem.line_failed.advice': {
    ar: 'قد تمنع شبكتك المكالمات. جرّب شبكة أخرى أو حاول من جديد.',
    en: 'Your network may be blocking calls. Try another network, or try again.',
  },
  'problem.agent_late.title': { ar: 'لم يردّ المساعد', en: 'The assistant did not answer' },
  'problem.agent_late.advice': {
    ar: 'انتظرنا عشر ثوانٍ ولم يردّ. نعتذر منك، حاول من جديد.',
    en: 'We waited ten seconds without an answer. We are sorry, please try again.',
  },
  'problem.connection_lost.title': { ar: 'انقطع الاتصال', en: 'The connection was lost' },
  'problem.connection_lost.advice': {
    ar: 'حاولنا إعادته مرارًا ولم ننجح. ما قلته محفوظ: تحقق من شبكتك ثم اتصل مرة أخرى.',
    en: 'We tried many times to bring it back and could not. What you said is kept: check your network, then call again.',
  },
  'problem.replaced.title': { ar: 'فُتحت المكالمة في مكان آخر', en: 'The call was opened elsewhere' },
  'problem.replaced.advice': {
    ar: 'تابعها هناك، أو ابدأ مكالمة جديدة من هنا.',
    en: 'Continue there, or start a new call here.',
  },

  'callback.title': { ar: 'اطلب أن نتصل بك', en: 'Ask us to call you back' },
  'callback.name': { ar: 'الاسم (اختياري)', en: 'Name (optional)' },
  'callback.phone': { ar: 'رقم الهاتف', en: 'Phone number' },
  'callback.example': { ar: 'مثال: {example}', en: 'For example: {example}' },
  'callback.send': { ar: 'اتصلوا بي', en: 'Call me back' },
  'callback.sending': { ar: 'نسجّل طلبك…', en: 'Writing it down…' },
  'callback.noted': { ar: 'سجّلنا طلبك وسنتصل بك', en: 'Noted: we will call you back' },
  'callback.number': { ar: 'رقم طلبك {ticket}.', en: 'Your reference is {ticket}.' },
  'callback.phone_invalid': {
    ar: 'هذا الرقم غير صحيح. اكتبه كاملًا مع مفتاح المدينة أو الدولة.',
    en: 'This is not a phone number that we can call. Write it in full, with its area or country code.',
  },
  'callback.rate_limited': {
    ar: 'طلبات كثيرة من عنوانك. انتظر دقيقة ثم أعد الإرسال.',
    en: 'Many requests came from your address. Wait a minute, then send it again.',
  },
  'callback.unavailable': {
    ar: 'تعذّر تسجيل طلبك الآن. ما كتبته باقٍ هنا، أعد الإرسال بعد قليل.',
    en: 'It could not be written down just now. What you typed is still here: send it again shortly.',
  },
} as const;
