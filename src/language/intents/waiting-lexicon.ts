import { list } from '../keywords/lists.ts';
import type { Wording } from './wording.ts';

/** What callers would rather do than wait on the line for a human, and what they ask about it. Hints count in a few words. */
export const waitingIntents = {
  rather_call_back: {
    says: list(
      'اتصلوا بي | اتصلو بي | اتصل بي | اتصلوا علي | اتصل علي | يتصل بي | يتصل علي | يتصلون علي | يتصلوا علي | يتصلوا فيي | اتصلوا فيني | يتصلون فيني | تتصلوا بي | تتصلوا فيي | تتصلوا فيني | تتصلون بي | تتصل بي | تتصلون علي | كلموني | كلمني بعدين | تكلموني | يكلمني بعدين | يكلموني | يكلمونني | دقوا علي | دقوا لي | تدقون علي | يدقون علي | رنوا علي | ترنوا علي | عاودوا الاتصال | معاودة الاتصال | اعادة الاتصال | احكوني | تحكوني | يحكوني | عيطولي | يعيطولي | عيطوا لي | هاتفوني | اتصال لاحق | مكالمة لاحقا',
      'call me back | call back | callback | calling me back | call me later | call me when | call me on | phone me back | ring me back | ring me later | phone me later | give me a call | call me instead | prefer a call | rather be called',
    ),
    hints: list('اتصل | اتصلوا | اتصال | مكالمة', 'call me | ring me | phone me'),
  },
  rather_message: {
    says: list(
      'أترك رسالة | اترك لهم رسالة | أسيب رسالة | أخلي رسالة | أسجل رسالة | أرسل رسالة | ترك رسالة',
      'leave a message | leave them a message | leave a voicemail | take a message | leave a note',
    ),
    hints: list('رسالة | مسج', 'message | voicemail'),
  },
  rather_assistant: {
    says: list(
      'المساعد الآلي | للمساعد | إلى المساعد | ارجع للمساعد | رجعني للمساعد | أرجع لك | ارجع لك | أرجع إليك | رجعني لك | رجعيني لك | أكمل معك | نكمل معك | كمل معي أنت | كملي معي أنت | ساعدني أنت | ساعديني أنت | الروبوت | البوت | المساعدة الآلية',
      'the assistant | back to you | talk to you instead | speak to you instead | you help me instead | go on with you | continue with you | carry on with you | the bot | the robot | the machine | the computer',
    ),
    hints: list('المساعد | مساعد', 'assistant | bot | robot'),
  },
  other_department: {
    says: list(
      'قسم آخر | قسم ثاني | قسم تاني | قسم غير | قسم مختلف | غير القسم | غيروا القسم | أغير القسم | تغيير القسم',
      'another department | different department | other department | change department | change the department | wrong department',
    ),
  },
  rather_stay: {
    says: list(
      'أنتظر | بنتظر | بانتظر | راح أنتظر | سأنتظر | أستنى | بستنى | هستنى | حستنى | أنطر | بنطر | خليني على الخط | أبقى على الخط | أضل على الخط | ببقى على الخط | معكم على الخط',
      'i will wait | ill wait | i can wait | keep waiting | want to wait | wait any longer | wait longer | rather wait | prefer to wait | i will hold | ill hold | keep holding | stay on the line | staying on the line | stay in line | i am waiting | im waiting | still waiting',
    ),
  },
  place_in_line: {
    says: list(
      'كم باقي | كم بقي | كم رقمي | كم دوري | وش دوري | وين دوري | وين صرت | كم واحد قدامي | كم شخص قدامي | كم قدامي | متى دوري | امتى دوري | قد ايه فاضل | فاضل قد ايه | فاضل كام | كم الانتظار | كم وقت الانتظار | مدة الانتظار | كم يبقى | قديش بعد | شقد باقي | شكد باقي | اشحال باقي | شحال باقي | كم تطول | كم يطول | مطول | مطولين',
      'how long | how much longer | what number | which number | my number in | my place | my position | how many people | how many are | ahead of me | before me | before it is my turn | when is it my turn | waiting time | wait time | where am i in',
    ),
  },
  choices: {
    says: list(
      'الخيارات | خياراتي | ما الخيارات | وش الخيارات | ايش الخيارات | شو الخيارات | ايه الاختيارات | الاختيارات | ايش أقدر أسوي | وش أقدر أسوي | شو بقدر أعمل',
      'my options | the options | my choices | the choices | what can i do | what else can i do',
    ),
    hints: list('خيارات', 'options | choices'),
  },
} as const satisfies Record<string, Wording>;
