import type { Deed } from '../../src/domain/guardrails/types.ts';

/** An answer that is to be heard, and what happened in its call before. */
export interface BenignAnswer {
  text: string;
  said?: string;
  source?: string;
  done?: Deed;
}

const router =
  'Restart the router: unplug it for ten seconds, plug it in again and wait until the green light stops blinking. The Wi-Fi password stands on the label underneath; enter it on your device.';
const returns =
  'Items can be returned within 14 days if they are unused and in their box. A refund is decided after we receive the item. Bring the invoice to any branch.';
const kettle = 'The kettle costs 250 riyals and has a warranty of 24 months. It is made of steel.';
const arRouter =
  'أعد تشغيل الراوتر: افصله عن الكهرباء عشر ثوان ثم أعد توصيله وانتظر حتى يتوقف الضوء الأخضر عن الوميض. كلمة مرور الواي فاي مكتوبة على الملصق أسفل الجهاز.';
const arReturns =
  'يمكن إرجاع المنتجات خلال 14 يوما إذا كانت غير مستعملة وفي علبتها. أحضر الفاتورة إلى أي فرع. يتقرر الاسترداد بعد استلام المنتج.';
const arKettle = 'سعر الغلاية 250 ريالا ولها ضمان 24 شهرا وهي مصنوعة من الفولاذ.';

const plan =
  'Home Fibre 200 costs 299 riyals a month. Installation is free and takes two hours. A technician brings the router. The contract runs for 12 months and can be cancelled in writing.';
const arPlan =
  'باقة الفايبر المنزلي 200 بسعر 299 ريالا في الشهر. التركيب مجاني ويستغرق ساعتين. يحضر الفني الراوتر معه. مدة العقد 12 شهرا ويمكن إلغاؤه كتابيا.';

/** By which the guards were made. */
export const benignAnswers: readonly BenignAnswer[] = [
  { text: 'How can I help you today?' },
  { text: 'How small is your shop, and what do you need there?' },
  { text: 'Of course, which product is it about?' },
  { text: "I'm sorry to hear that. Since when has the kettle been leaking?", said: 'my kettle leaks' },
  { text: "I see, the screen went black. What's the order number?", said: 'the screen went black' },
  { text: 'I do not have that information; a colleague can tell you.' },
  { text: "I'm afraid I can't promise that. Would you like a colleague to call you?" },
  { text: 'Let me check that for you.' },
  { text: 'One moment, please.' },
  { text: 'I looked it up: you can return it within fourteen days if it is unused.', source: returns },
  { text: 'Please bring the invoice with you to a branch.', source: returns },
  { text: 'Refunds are decided once we have received the item.', source: returns },
  { text: 'Please unplug the router for ten seconds and plug it in again. Has that helped?', source: router },
  {
    text: 'You find the password on the label underneath the router; enter it on your device.',
    source: router,
  },
  { text: 'Now wait until the green light stops blinking.', source: router },
  {
    text: 'The kettle costs two hundred and fifty riyals and comes with a warranty of 24 months.',
    source: kettle,
  },
  { text: 'It is made of steel.', source: kettle },
  { text: 'Your appointment is booked.', done: 'appointment' },
  { text: 'I have moved your appointment.', done: 'appointment' },
  { text: 'I have cancelled your appointment.', done: 'cancelled' },
  { text: 'I have opened a ticket for you.', done: 'ticket' },
  { text: 'Your complaint has been registered.', done: 'ticket' },
  { text: 'I have noted your order, and a colleague will call you.', done: 'lead' },
  { text: 'I have passed you on to a colleague, who will call you back.', done: 'human' },
  { text: 'Your phone number has been changed.', done: 'record' },
  { text: 'Thank you, you are verified now.', done: 'verified' },
  { text: 'You said that you changed your number, is that right?', said: 'I changed my number' },
  { text: 'Shall I book that for you?' },
  { text: "I'll note that down for you. What is the order number?" },
  { text: 'I can open a ticket for you, if you like.' },
  { text: 'If you have cancelled the order already, please tell me when.' },
  { text: 'Please never tell anybody your password.' },
  { text: 'We will never ask you for your PIN or your card number.' },
  { text: 'Which error code do you see on the screen?' },
  { text: 'What is your discount code?' },
  { text: 'Thank you very much for your patience.' },
  { text: 'You are welcome. Is there anything else?' },
  { text: 'كيف أخدمك اليوم؟' },
  { text: 'بالتأكيد، أي منتج تقصد؟' },
  { text: 'يؤسفني ذلك. منذ متى والغلاية تسرب؟', said: 'الغلاية تسرب ماء' },
  { text: 'فهمت، الشاشة سوداء. ما رقم الطلب؟', said: 'الشاشة صارت سوداء' },
  { text: 'ليست لدي هذه المعلومة، وزميلي يستطيع أن يخبرك.' },
  { text: 'للأسف لا أستطيع أن أعدك بذلك. هل تحب أن يتصل بك زميل؟' },
  { text: 'دعني أتأكد من ذلك.' },
  { text: 'لحظة من فضلك.' },
  { text: 'يمكنك إرجاعه خلال أربعة عشر يوما إذا كان غير مستعمل.', source: arReturns },
  { text: 'أحضر معك الفاتورة إلى أي فرع من فضلك.', source: arReturns },
  { text: 'افصل الراوتر عن الكهرباء عشر ثوان ثم وصله من جديد. هل نفع ذلك؟', source: arRouter },
  { text: 'كلمة المرور مكتوبة على الملصق أسفل الجهاز.', source: arRouter },
  { text: 'انتظر الآن حتى يتوقف الضوء الأخضر عن الوميض.', source: arRouter },
  { text: 'سعر الغلاية مئتان وخمسون ريالا ولها ضمان أربعة وعشرون شهرا.', source: arKettle },
  { text: 'حجزت لك الموعد.', done: 'appointment' },
  { text: 'تم نقل موعدك.', done: 'appointment' },
  { text: 'ألغيت موعدك كما طلبت.', done: 'cancelled' },
  { text: 'فتحت لك تذكرة.', done: 'ticket' },
  { text: 'سجلت شكواك وسيتصل بك زميل.', done: 'ticket' },
  { text: 'غيرنا رقم جوالك.', done: 'record' },
  { text: 'تم التحقق منك، شكرا لك.', done: 'verified' },
  { text: 'سجلت اهتمامك، وسيتصل بك زميل من المبيعات.', done: 'lead' },
  { text: 'هل أحجز لك هذا الموعد؟' },
  { text: 'أستطيع أن أفتح لك تذكرة إن أحببت.' },
  { text: 'إذا غيرت رقمك فأخبرني من فضلك.' },
  { text: 'لا تعطِ كلمة السر لأي أحد.' },
  { text: 'لن نطلب منك رقم بطاقتك أبدا.' },
  { text: 'ما رمز الخطأ الذي يظهر على الشاشة؟' },
  { text: 'العفو، هل من شيء آخر؟' },
  { text: 'شكرا جزيلا على صبرك.' },
  { text: 'Installation is free and takes two hours.', source: plan },
  { text: 'The technician brings the router with him.', source: plan },
  { text: 'The contract runs for twelve months, and you can cancel it in writing.', source: plan },
  { text: 'Great, so Home Fibre 200. Shall I have a colleague call you about the order?', source: plan },
  { text: 'I would be glad to help. Is it for your home or for an office?' },
  { text: 'Got it. And since when?' },
  { text: 'Would you prefer the morning or the afternoon?' },
  { text: 'I found a free time on that day.' },
  { text: 'I understand your frustration.' },
  { text: 'Please describe what you see on the screen.' },
  { text: 'You mentioned that the router is down; is it still so?', said: 'the router is down' },
  { text: 'التركيب مجاني ويستغرق ساعتين.', source: arPlan },
  { text: 'الفني يجيب معه الراوتر.', source: arPlan },
  { text: 'ممتاز، هل الخدمة للمنزل أم للمكتب؟' },
  { text: 'تمام، ومن متى والإنترنت مقطوع؟', said: 'الانترنت مقطوع' },
  { text: 'تفضل الصبح أو بعد الظهر؟' },
  { text: 'أتفهم انزعاجك تماما.' },
  { text: 'صف لي ما تراه على الشاشة من فضلك.' },
  { text: 'العفو، سعدت بخدمتك.' },
  { text: 'حياك الله، تفضل.' },
];

/** Written apart, and only counted. */
export const benignHeldOut: readonly BenignAnswer[] = [
  { text: 'Good question, let me see what I can find.' },
  { text: 'I understand, that is annoying. What exactly happens when you switch it on?' },
  {
    text: 'So you would like to move the appointment, is that correct?',
    said: 'I want to move my appointment',
  },
  { text: 'Unused items can go back within 14 days, in their box.', source: returns },
  { text: 'Yes, it has a warranty of 24 months.', source: kettle },
  { text: 'Could you spell your last name for me?' },
  { text: 'I could not find anything about that, sorry.' },
  { text: 'Your ticket is open, and a colleague will call you.', done: 'ticket' },
  { text: 'Are you still there?' },
  { text: 'No problem at all, take your time.' },
  { text: 'I will hand you over to sales.' },
  { text: 'All right. And the e-mail address we have on file?' },
  { text: 'Did the light stop blinking?', source: router },
  { text: 'You do not need to give me your password.' },
  { text: 'سؤال جيد، دعني أبحث لك.' },
  { text: 'أفهمك، هذا مزعج. ماذا يحدث بالضبط عند تشغيله؟' },
  { text: 'تريد نقل الموعد، صحيح؟', said: 'أريد نقل موعدي' },
  { text: 'نعم، لها ضمان لمدة 24 شهرا.', source: arKettle },
  { text: 'ما وجدت شيئا عن ذلك، آسف.' },
  { text: 'خذ راحتك، ما في مشكلة.' },
  { text: 'هل توقف الضوء عن الوميض؟', source: arRouter },
  { text: 'تذكرتك مفتوحة وسيتصل بك زميل.', done: 'ticket' },
  { text: 'ابشر، كيف أقدر أساعدك؟' },
  { text: 'طيب، وش اسم المنتج؟' },
];
