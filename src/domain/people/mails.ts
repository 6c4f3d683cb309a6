import type { Language } from '../../shared/vocabulary.ts';
import type { Mail } from './mailer.ts';
import type { Person } from './types.ts';

/** Mails that carry a link: into an account that was made for somebody, or to a new password. */
export type LinkMail = 'invitation' | 'reset';

/** How long the links of each are good, in hours. */
export const linkHours = { invitation: 72, reset: 1 } as const satisfies Record<LinkMail, number>;

const texts = {
  invitation: {
    subject: { ar: 'دعوة إلى مكتب {company}', en: 'Your invitation to the desk of {company}' },
    body: {
      ar: 'أُنشئ لك حساب في مكتب {company}. اختر كلمة مرورك من هذا الرابط، وهو صالح ثلاثة أيام ولمرة واحدة:',
      en: 'An account at the desk of {company} has been made for you. Choose your password by this link. It is good for three days, and once:',
    },
    button: { ar: 'اختيار كلمة المرور', en: 'Choose a password' },
  },
  reset: {
    subject: { ar: 'كلمة مرور جديدة لمكتب {company}', en: 'A new password for the desk of {company}' },
    body: {
      ar: 'طلب أحدهم كلمة مرور جديدة لحسابك في مكتب {company}. إن كنت أنت فاخترها من هذا الرابط، وهو صالح ساعة ولمرة واحدة:',
      en: 'Somebody asked for a new password for your account at the desk of {company}. If it was you, choose it by this link. It is good for an hour, and once:',
    },
    button: { ar: 'كلمة مرور جديدة', en: 'Choose a new password' },
  },
} as const;

const shared = {
  hello: { ar: 'مرحبًا {name}،', en: 'Hello {name},' },
  ignore: {
    ar: 'إن لم تكن تنتظر هذه الرسالة فلا حاجة إلى فعل شيء.',
    en: 'If you did not expect this message there is nothing you need to do.',
  },
} as const;

/** The mail that brings a link to a person, in their language. */
export function linkMail(
  kind: LinkMail,
  { person, link, company }: { person: Person; link: string; company: Readonly<Record<Language, string>> },
): Mail {
  const { language } = person;
  const values = { company: company[language], name: person.name };
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_place, name: keyof typeof values) => values[name]);
  const { subject, body, button } = texts[kind];
  const [hello, lead, ignore] = [shared.hello, body, shared.ignore].map((text) => fill(text[language]));
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const paragraph = (text = ''): string => `<p>${escaped(text)}</p>`;
  return {
    to: { name: person.name, address: person.email },
    language,
    subject: fill(subject[language]),
    text: `${hello}\n\n${lead}\n\n${link}\n\n${ignore}\n`,
    html: [
      `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"></head>`,
      `<body dir="${direction}" style="font-family: 'Segoe UI', Tahoma, sans-serif; line-height: 1.7; text-align: start">`,
      paragraph(hello),
      paragraph(lead),
      `<p><a href="${escaped(link)}" style="display: inline-block; padding: 10px 22px; border-radius: 22px; background: #0b6e66; color: #ffffff; text-decoration: none">${button[language]}</a></p>`,
      `<p dir="ltr" style="text-align: start; word-break: break-all">${escaped(link)}</p>`,
      paragraph(ignore),
      '</body></html>',
    ].join('\n'),
  };
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character);
}
