import type { Text } from '../i18n/texts.ts';

/** Every text of the desk, Arabic and English side by side, each written for its own readers. */
export const deskTexts = {
  'desk.name': { ar: 'المكتب', en: 'Desk' },
  'desk.pages': { ar: 'صفحات المكتب', en: 'Pages of the desk' },
  'desk.waiting': { ar: 'المنتظرون', en: 'Waiting' },
  'desk.people': { ar: 'الأشخاص', en: 'People' },
  'desk.account': { ar: 'حسابي', en: 'Account' },
  'desk.sign_out': { ar: 'خروج', en: 'Sign out' },
  'desk.loading': { ar: 'نحمّل…', en: 'Loading…' },
  'desk.again': { ar: 'حاول مرة أخرى', en: 'Try again' },
  'desk.saved': { ar: 'حُفظ.', en: 'Saved.' },
  'desk.missing': { ar: 'لا توجد صفحة هنا', en: 'There is no page here' },
  'desk.home': { ar: 'إلى المكتب', en: 'Go to the desk' },

  'role.agent': { ar: 'موظف', en: 'Agent' },
  'role.supervisor': { ar: 'مشرف', en: 'Supervisor' },
  'role.admin': { ar: 'مدير', en: 'Admin' },
  'language.ar': { ar: 'العربية', en: 'Arabic' },
  'language.en': { ar: 'الإنجليزية', en: 'English' },

  'field.email': { ar: 'البريد الإلكتروني', en: 'E-mail' },
  'field.password': { ar: 'كلمة المرور', en: 'Password' },
  'field.new_password': { ar: 'كلمة المرور الجديدة', en: 'New password' },
  'field.current_password': { ar: 'كلمة المرور الحالية', en: 'Current password' },
  'field.name': { ar: 'الاسم', en: 'Name' },
  'field.role': { ar: 'الدور', en: 'Role' },
  'field.language': { ar: 'لغة الرسائل إليه', en: 'Language of mails to them' },
  'field.own_language': { ar: 'لغة الرسائل إليك', en: 'Language of mails to you' },
  'field.departments': { ar: 'الأقسام', en: 'Departments' },
  'field.password_hint': {
    ar: 'اثنا عشر حرفًا على الأقل. جملة قصيرة تتذكرها خير من كلمة معقدة.',
    en: 'At least 12 characters. A short sentence that you remember beats a complicated word.',
  },
  'field.show_password': { ar: 'إظهار', en: 'Show' },
  'field.hide_password': { ar: 'إخفاء', en: 'Hide' },
  'field.email_wrong': {
    ar: 'اكتب البريد كاملًا، مثل sara@example.com.',
    en: 'Write the address in full, like sara@example.com.',
  },
  'field.name_wrong': { ar: 'اكتب الاسم.', en: 'Write the name.' },
  'field.password_wrong': { ar: 'اكتب كلمة المرور.', en: 'Write the password.' },

  'sign_in.title': { ar: 'تسجيل الدخول إلى المكتب', en: 'Sign in to the desk' },
  'sign_in.send': { ar: 'دخول', en: 'Sign in' },
  'sign_in.sending': { ar: 'نتحقق…', en: 'Signing in…' },
  'sign_in.forgot': { ar: 'نسيت كلمة المرور؟', en: 'Forgot your password?' },
  'sign_in.provider': { ar: 'الدخول عبر {name}', en: 'Sign in with {name}' },
  'sign_in.provider_failed': {
    ar: 'لم ينجح الدخول من هناك. يدخل من دُعي فقط، وبالبريد الذي دُعي به.',
    en: 'That did not work. Only people who were invited get in, by the address they were invited with.',
  },

  'forgot.title': { ar: 'كلمة مرور جديدة', en: 'A new password' },
  'forgot.lead': {
    ar: 'اكتب بريدك، فنرسل إليك رابطًا تختار به كلمة مرور جديدة.',
    en: 'Write your address, and we send you a link by which you choose a new one.',
  },
  'forgot.send': { ar: 'أرسل الرابط', en: 'Send the link' },
  'forgot.sent': { ar: 'انظر في بريدك', en: 'Look into your mailbox' },
  'forgot.sent_lead': {
    ar: 'إن كان لهذا البريد حساب فقد أرسلنا إليه رابطًا صالحًا ساعة واحدة.',
    en: 'If this address has an account, a link that is good for an hour is on its way to it.',
  },
  'forgot.back': { ar: 'العودة إلى تسجيل الدخول', en: 'Back to the sign-in' },

  'invitation.title': { ar: 'أهلًا بك في المكتب', en: 'Welcome to the desk' },
  'invitation.lead': {
    ar: 'اختر كلمة مرورك، وستدخل بها مباشرة.',
    en: 'Choose your password, and you are in.',
  },
  'reset.title': { ar: 'اختر كلمة مرور جديدة', en: 'Choose a new password' },
  'reset.lead': {
    ar: 'تنتهي بها جلساتك المفتوحة في المتصفحات الأخرى.',
    en: 'Every other browser in which you are signed in is signed out.',
  },
  'set_password.send': { ar: 'احفظ وادخل', en: 'Save and sign in' },
  'set_password.no_link': {
    ar: 'هذا العنوان ناقص: افتح الرابط كما وصلك في الرسالة.',
    en: 'Part of this address is missing: open the link as it stands in the mail.',
  },
  'first_admin.title': { ar: 'أول مدير', en: 'The first admin' },
  'first_admin.lead': {
    ar: 'أنت أول من يدخل هذا المكتب. بعدها تدعو زملاءك.',
    en: 'You are the first at this desk. Afterwards you invite your colleagues.',
  },
  'first_admin.send': { ar: 'أنشئ الحساب', en: 'Make the account' },

  'waiting.title': { ar: 'من ينتظر موظفًا', en: 'Who waits for a human' },
  'waiting.none': { ar: 'لا أحد ينتظر الآن.', en: 'Nobody waits right now.' },
  'waiting.no_departments': {
    ar: 'لم تُسند إليك أقسام بعد: اطلبها من أحد المديرين.',
    en: 'No department is yours yet: ask an admin for one.',
  },
  'waiting.on_line': { ar: 'على الخط', en: 'On the line' },
  'waiting.callback': { ar: 'وُعد باتصال قبل {moment}', en: 'Promised a call by {moment}' },
  'waiting.callback_open': { ar: 'وُعد باتصال', en: 'Promised a call' },
  'waiting.overdue': { ar: 'تأخر الاتصال الموعود', en: 'The promised call is late' },
  'waiting.for': { ar: 'ينتظر منذ', en: 'Waiting for' },
  'waiting.department': { ar: 'القسم', en: 'Department' },
  'waiting.language': { ar: 'اللغة', en: 'Language' },
  'waiting.ticket': { ar: 'التذكرة', en: 'Ticket' },
  'waiting.stale': {
    ar: 'تعذّر تحديث القائمة: ما تراه قد يكون قديمًا.',
    en: 'The list could not be brought up to date: what you see may be old.',
  },

  'account.title': { ar: 'حسابي', en: 'My account' },
  'account.about': { ar: 'عنك', en: 'About you' },
  'account.save': { ar: 'حفظ', en: 'Save' },
  'account.password': { ar: 'كلمة المرور', en: 'Password' },
  'account.change_password': { ar: 'غيّر كلمة المرور', en: 'Change the password' },
  'account.password_changed': {
    ar: 'تغيّرت كلمة المرور، وانتهت جلساتك الأخرى.',
    en: 'The password is changed, and your other sessions have ended.',
  },

  'sessions.title': { ar: 'الجلسات المفتوحة', en: 'Where you are signed in' },
  'sessions.none': { ar: 'لا جلسات مفتوحة.', en: 'Signed in nowhere.' },
  'sessions.current': { ar: 'هذا المتصفح', en: 'This browser' },
  'sessions.unknown': { ar: 'متصفح غير معروف', en: 'An unknown browser' },
  'sessions.used': { ar: 'منذ {moment}', en: 'Since {moment}' },
  'sessions.end': { ar: 'إنهاء الجلسة', en: 'End the session' },

  'people.title': { ar: 'الأشخاص', en: 'People' },
  'people.invite': { ar: 'دعوة شخص', en: 'Invite somebody' },
  'people.invite_send': { ar: 'أرسل الدعوة', en: 'Send the invitation' },
  'people.invited': { ar: 'أُرسلت الدعوة إلى {email}.', en: 'The invitation is on its way to {email}.' },
  'people.state_invited': { ar: 'مدعو', en: 'Invited' },
  'people.state_disabled': { ar: 'معطّل', en: 'Disabled' },
  'people.you': { ar: 'أنت', en: 'You' },
  'people.role_of': { ar: 'دور {name}', en: 'Role of {name}' },
  'people.departments_of': { ar: 'أقسام {name}', en: 'Departments of {name}' },
  'people.invite_again': { ar: 'أعد إرسال الدعوة', en: 'Send the invitation again' },
  'people.disable': { ar: 'تعطيل', en: 'Disable' },
  'people.enable': { ar: 'تفعيل', en: 'Enable' },
  'people.confirm_disable': { ar: 'أكّد التعطيل', en: 'Sure? Disable' },
  'people.sessions': { ar: 'الجلسات', en: 'Sessions' },

  'problem.credentials_wrong': {
    ar: 'البريد أو كلمة المرور غير صحيحين.',
    en: 'The address or the password is wrong.',
  },
  'problem.person_disabled': {
    ar: 'هذا الحساب معطّل. اسأل أحد المديرين.',
    en: 'This account is disabled. Ask an admin.',
  },
  'problem.too_many_attempts': {
    ar: 'محاولات كثيرة. أعد المحاولة بعد {wait}.',
    en: 'Too many attempts. Try again in {wait}.',
  },
  'problem.rate_limited': {
    ar: 'طلبات كثيرة. أعد المحاولة بعد {wait}.',
    en: 'Too many requests. Try again in {wait}.',
  },
  'problem.password_short': {
    ar: 'كلمة المرور قصيرة: اثنا عشر حرفًا على الأقل.',
    en: 'The password is too short: at least 12 characters.',
  },
  'problem.password_long': {
    ar: 'كلمة المرور طويلة: مئة وثمانية وعشرون حرفًا على الأكثر.',
    en: 'The password is too long: at most 128 characters.',
  },
  'problem.password_wrong': {
    ar: 'كلمة المرور الحالية غير صحيحة.',
    en: 'The current password is wrong.',
  },
  'problem.link_invalid': {
    ar: 'استُعمل هذا الرابط من قبل، أو انتهت مدته. اطلب رابطًا جديدًا.',
    en: 'This link has been used, or is too old. Ask for a new one.',
  },
  'problem.email_taken': { ar: 'لهذا البريد حساب هنا.', en: 'This address has an account here.' },
  'problem.mail_failed': {
    ar: 'أُضيف الشخص، لكن الرسالة لم تُرسل. تحقق من خادم البريد ثم أعد إرسال الدعوة.',
    en: 'The person is there, but the mail could not be sent. Look at the mail server, then send the invitation again.',
  },
  'problem.forbidden': { ar: 'ليس هذا مسموحًا لك.', en: 'You are not allowed to do this.' },
  'problem.one_admin_stays': {
    ar: 'لا بد أن يبقى مدير واحد على الأقل.',
    en: 'At least one admin has to stay.',
  },
  'problem.not_signed_in': {
    ar: 'انتهت جلستك. سجّل الدخول من جديد.',
    en: 'Your session has ended. Sign in again.',
  },
  'problem.invalid_request': {
    ar: 'في ما كتبته شيء لا يصلح. راجعه ثم أعد الإرسال.',
    en: 'Something you wrote cannot be used. Look at it again.',
  },
  'problem.session_unknown': { ar: 'انتهت هذه الجلسة.', en: 'This session is over.' },
  'problem.unavailable': {
    ar: 'لا نستطيع الوصول إلى المركز الآن. ما كتبته باقٍ هنا.',
    en: 'The centre cannot be reached just now. What you wrote is still here.',
  },
  'wait.seconds': { ar: '{count} ث', en: '{count} s' },
  'wait.minutes': { ar: '{count} د', en: '{count} min' },
} as const satisfies Record<string, Text>;
export type DeskTextKey = keyof typeof deskTexts;
