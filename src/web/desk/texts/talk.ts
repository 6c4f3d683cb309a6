/** A caller is talked with. */
export const talkTexts = {
  'talk.title': { ar: 'المكالمة', en: 'The call' },
  'talk.nobody': { ar: 'متصل لا نعرف اسمه', en: 'A caller without a name' },
  'talk.timer': { ar: 'مدة المكالمة', en: 'Time on the call' },
  'talk.to_call': { ar: 'إلى المكالمة', en: 'Back to the call' },
  'talk.part_consulted': {
    ar: 'تُستشار: لا يسمعك المتصل',
    en: 'Asked in private: the caller does not hear you',
  },
  'talk.part_joined': { ar: 'تشارك في المكالمة', en: 'You talk along' },

  'others.title': { ar: 'متصلون على الانتظار عندك', en: 'Your callers on hold' },
  'others.on_hold': { ar: 'على الانتظار', en: 'on hold' },
  'others.talk': { ar: 'تحدّث معه', en: 'Talk' },
  'others.turn_to': {
    ar: 'مع {name}، ويوضع الآخر على الانتظار',
    en: 'with {name}; the other is put on hold',
  },

  'control.mute': { ar: 'كتم', en: 'Mute' },
  'control.hold': { ar: 'انتظار', en: 'Hold' },
  'control.transfer': { ar: 'تحويل', en: 'Transfer' },
  'control.colleague': { ar: 'زميل', en: 'Colleague' },
  'control.end': { ar: 'إنهاء', en: 'End' },
  'control.end_sure': { ar: 'إنهاء؟ اضغط ثانية', en: 'End? Press again' },
  'control.leave': { ar: 'مغادرة', en: 'Leave' },
  'control.devices': { ar: 'الأجهزة', en: 'Devices' },
  'control.region': { ar: 'أزرار المكالمة', en: 'Call controls' },

  'line.joining': { ar: 'نوصلك بالمتصل…', en: 'Connecting you to the caller…' },
  'line.dropped': {
    ar: 'انقطع خطك، ونعيده. المتصل لم يُغلق.',
    en: 'Your line dropped; it is being brought back. The caller has not hung up.',
  },
  'line.elsewhere': {
    ar: 'هذه المكالمة مفتوحة في صفحة أخرى.',
    en: 'This call is open in another tab.',
  },
  'line.caller_left': {
    ar: 'أغلق المتصل الخط، أو انقطع خطه.',
    en: 'The caller hung up, or their line broke off.',
  },
  'line.mine_poor': {
    ar: 'خطك ضعيف: قد لا يسمعك المتصل جيدًا.',
    en: 'Your line is bad: the caller may not hear you well.',
  },
  'line.callers_poor': {
    ar: 'خط المتصل ضعيف: قد تفوتك كلمات.',
    en: 'The caller’s line is bad: you may miss words.',
  },
  'line.sound_blocked': {
    ar: 'المتصفح يكتم الصفحة: لا تسمع المتصل.',
    en: 'The browser keeps this page silent: you do not hear the caller.',
  },
  'line.unlock': { ar: 'شغّل الصوت', en: 'Turn the sound on' },
  'line.devices': { ar: 'الميكروفون والسماعة', en: 'Microphone and speaker' },
  'line.muted': { ar: 'صوتك مكتوم.', en: 'You are muted.' },

  'hold.on': {
    ar: 'المتصل على الانتظار: يسمع موسيقى ولا يسمعك، وأنت لا تسمعه.',
    en: 'On hold: the caller hears music and not you, and you do not hear them.',
  },
  'hold.with_colleague': {
    ar: 'المتصل على الانتظار. تتحدث مع زميلك على انفراد.',
    en: 'The caller is on hold. You talk with your colleague in private.',
  },
  'hold.for': { ar: 'منذ', en: 'For' },
  'hold.back': { ar: 'أعد المتصل', en: 'Take the caller back' },

  'humans.title': { ar: 'معك في المكالمة', en: 'With you in the call' },
  'humans.consulted': { ar: 'على انفراد', en: 'In private' },
  'humans.joined': { ar: 'يتحدث مع المتصل', en: 'Talks with the caller' },
  'humans.lead': { ar: 'يقود المكالمة', en: 'Leads the call' },
  'humans.coming': { ar: 'في الطريق', en: 'On the way' },
  'humans.bring_in': { ar: 'أدخله إلى الحديث', en: 'Bring in' },
  'humans.hand_over': { ar: 'سلّمه المكالمة', en: 'Hand over' },
  'humans.send_out': { ar: 'أخرجه', en: 'Send out' },

  'brief.title': { ar: 'ما تحتاج معرفته', en: 'What you need to know' },
  'brief.read': { ar: 'اقرأه لي', en: 'Read it to me' },
  'brief.stop': { ar: 'أوقف القراءة', en: 'Stop reading' },
  'brief.read_failed': { ar: 'تعذّرت القراءة.', en: 'It could not be read out.' },
  'brief.why': { ar: 'ماذا يريد', en: 'What they want' },
  'brief.tried': { ar: 'ما جُرّب', en: 'What was tried' },
  'brief.nothing_tried': { ar: 'لم يُجرَّب شيء بعد.', en: 'Nothing was tried yet.' },
  'brief.do_not_ask': { ar: 'لا تسأله ثانيةً عن', en: 'Do not ask again' },
  'brief.instruction': { ar: 'من الزميل قبلك', en: 'From your colleague before' },
  'brief.show': { ar: 'أظهر الملخص', en: 'Show the brief' },
  'brief.hide': { ar: 'أخفِ الملخص', en: 'Hide the brief' },
  'known.verified': { ar: 'مُثبت', en: 'Verified' },
  'known.recognised': { ar: 'معروف من رقمه، غير مُثبت', en: 'Recognised, not verified' },
  'known.claimed': { ar: 'بقوله فقط', en: 'Only claimed' },
  'known.unknown': { ar: 'غير معروف', en: 'Unknown' },
  'tier.premium': { ar: 'عميل مميز', en: 'Premium' },

  'lines.title': { ar: 'نص المكالمة', en: 'Transcript' },
  'lines.empty': { ar: 'سيظهر هنا كل ما يُقال.', en: 'Everything said appears here.' },
  'lines.refused': {
    ar: 'رفض المتصل حفظ النص: لا يُكتب منه شيء.',
    en: 'The caller refused a transcript: none of it is written down.',
  },
  'lines.caller': { ar: 'المتصل', en: 'Caller' },
  'lines.agent': { ar: 'المساعد', en: 'Assistant' },
  'lines.human': { ar: 'الموظف', en: 'Agent' },
  'lines.system': { ar: 'النظام', en: 'System' },
  'lines.cut': { ar: 'قُطع', en: 'cut short' },
  'lines.latest': { ar: 'إلى آخر ما قيل', en: 'Jump to the latest' },
} as const;
