import { expect, test } from 'vitest';
import { toldWhenCalled } from './called.ts';

test.each([
  ['You have reached the voicemail of Mark Jones. Please leave a message after the tone.', 'machine'],
  ['The person you are calling is not available. Please record your message after the beep.', 'machine'],
  ['Your call has been forwarded to an automatic voice message system', 'machine'],
  ['الرجاء ترك رسالتك بعد سماع الصافرة', 'machine'],
  ['عزيزي المتصل، الرقم المطلوب لا يمكن الاتصال به الآن', 'machine'],
  ['صاحب هذا الرقم غير موجود حالياً، من فضلك اترك رسالة بعد النغمة', 'machine'],
  ["Please don't call me again.", 'refused'],
  ['stop calling me', 'refused'],
  ['Take me off your list', 'refused'],
  ['I told you never to call this number again', 'refused'],
  ['لا تتصلوا بي مرة ثانية', 'refused'],
  ['لا عاد تتصلون علي', 'refused'],
  ['ما تتصلوش بيا تاني', 'refused'],
  ['ما بدي تتصلوا فيي', 'refused'],
  ['احذفوا رقمي من عندكم', 'refused'],
  ['Sorry, you have the wrong number.', 'wrong_number'],
  ['There is nobody here by that name', 'wrong_number'],
  ['الرقم غلط', 'wrong_number'],
  ['النمرة غلط يا فندم', 'wrong_number'],
  ['انت غلطان بالرقم', 'wrong_number'],
  ["I'm driving, call me later", 'later'],
  ['Not a good time', 'later'],
  ["I'm in a meeting", 'later'],
  ['busy right now', 'later'],
  ['أنا مشغول الحين', 'later'],
  ['اتصل بي بعدين', 'later'],
  ['كلمني بعد ساعة', 'later'],
  ['أنا سايق', 'later'],
  ['الوقت مو مناسب', 'later'],
] as const)('%s: %s', (text, told) => {
  expect(toldWhenCalled(text)).toBe(told);
});

test.each([
  'yes',
  'Yes, go ahead',
  'hello? who is this?',
  'نعم تفضل',
  'ألو مين معي',
  'My internet has been down since the morning',
  'I want to leave a message for the manager',
  'the order went to the wrong address',
  'no one called me back yesterday',
  'ما حد اتصل علي امس',
  'الفاتورة غلط',
  'nobody calls me, why do you not call me back',
])('%s says none of it', (text) => {
  expect(toldWhenCalled(text)).toBeUndefined();
});
