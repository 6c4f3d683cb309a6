import { flatLine } from '../words.ts';
import type { Clause } from './clauses.ts';
import { isTakenFrom } from './taken-from.ts';

/** Codes that are no secret: what stands before (in Arabic behind) the word says which it is. */
const harmlessCode =
  'error|fault|status|discount|promo|promotion|promotional|coupon|voucher|gift|referral|product|item|model|serial|country|area|dialling|city|postal|post|zip|order|tracking|parcel|colour|color|qr|bar|dress|source';
const harmlessArabicCode =
  'الخطا|خطا|العطل|الخصم|خصم|الكوبون|القسيمه|العرض|المنتج|الصنف|الموديل|الدوله|المنطقه|المدينه|البريدي|الطلب|الشحنه|اللون';
const harmlessCard = 'sim|warranty|guarantee|business|graphics|sound|network|memory|sd|wifi|loyalty|report';
const harmlessArabicCard = 'الضمان|ضمان|الشريحه|الذاكره|العضويه';

const secrets = new RegExp(
  [
    '(?:password|passwords|passphrase|passcode|pass code|passwort|pin|pins|pincode|otp|cvv|cvv2|cvc|iban)',
    `(?<!(?:${harmlessCode}) )(?:code|codes|keycode)(?! of (?:the )?(?:error|product|item|country))`,
    `(?<!(?:${harmlessCard}) )(?:card|cards|visa|mastercard)(?= )`,
    '(?:bank account|bank details|banking details|mothers maiden name|secret number|(?:secret|security) question|expiry date of your|security number)',
    '(?:digits|numbers) (?:that |which )?(?:we |you |i )?(?:have |just |ve )*(?:texted|sent|received|got|messaged|on the back|at the back|behind|in the message|in the text|by text|by sms)',
    '(?:number|numbers|digits) (?:from|in) (?:the|that|your) (?:text|sms|message)',
    '(?:ال)?(?:باسورد|باسوورد|باسوردك|بسورد)|(?:ال)?باس وورد|باسوردك',
    '(?:ب)?كلم(?:ه|ات|تك) (?:ال)?(?:سر|مرور|سريه)(?:ك)?|كلمه مرورك|(?:ال)?(?:رقم|ارقام|رقمك) (?:ال)?سري(?:ه)?|رقمك السري|بن كود|(?:ال)?بن نمبر',
    `(?:ب|ال|بال)?(?:رمز|رموز|كود|اكواد|كودك|رمزك)(?! (?:${harmlessArabicCode}) )(?= )`,
    `(?:ال|ب|بال|لل)?(?:بطاقه|بطاقتك|بطاقتج|كرت|كارت|كارتك|فيزا|فيزتك|الفيزا|ماستركارد)(?! (?:${harmlessArabicCard}) )(?= )`,
    '(?:ال)?(?:ايبان|ايبانك)|(?:ال)?حساب(?:ك)? (?:ال)?بنكي',
    '(?:ال)?(?:ارقام|رقم) (?:اللي|يلي|التي|الذي|ال) ?(?:وصل|جا|اجا|وصلك|جاك|جالك|وصلتك|ارسل|بعت|علي ظهر|خلف|ورا)\\S*',
  ]
    .map((part) => `(?<= )(?:${part})(?= )`)
    .join('|'),
  'u',
);

/** It is to be told to whoever speaks: of that no article can be the source. */
const tellsUs =
  / (?:(?:read|tell|give|send|share|say|dictate|spell|repeat|text|provide|show|forward|confirm) (?:it |that |them )?(?:out )?(?:with |to )?(?:me|us)|(?:i|we) (?:will |ll |would |just |still |also )?(?:need|require|want)|may i|can i|let me have|(?:what is|whats|what was) (?:your|the)|عطني|عطيني|اعطني|اعطيني|تعطيني|تعطينا|اديني|تديني|هات|هاتي|(?:ارسل|ابعت|ابعث|قل|قول|اقرا|اكتب) (?:لي|لنا)|ابعتلي|ابعثلي|قولي|تقولي|قلي|اقرالي|زودني|زودنا|شاركني|املي علي|احتاج|نحتاج|محتاج|محتاجين) /u;
/** It is said that nobody asks for it, or that it is not to be given: the word of refusal governs the verb. */
const refused =
  / (?:never|not|dont|doesnt|wont|shouldnt|mustnt|cannot|cant|nobody|no one|without|neither|لا|لن|ما|لم|مو|مش|بدون|ابدا|دون) (?!(?:hesitate|worry|forget|fail|mind|تتردد|تنس|تنسي|تخاف|تشيل|هو|هي|رقم|كلمه|رمز|كود) )(?:\S+ ){0,3}?(?:read|tell|telling|give|giving|send|share|sharing|say|ask|asks|need|require|want|provide|reveal|show|enter|type|تعط|تعطي|تقل|تقول|ترسل|تشارك|تخبر|نطلب|اطلب|يطلب|تحتاج|نحتاج|احتاج|تكشف|تفصح|تذكر|حاجه)\S* /u;

/** The words with which an answer asks for what only its caller may know, or null. Nothing vouches for it but a text that was read. */
export function secretAskedFor(clauses: readonly Clause[], read: readonly string[]): string | null {
  for (const { text, flat, words } of clauses) {
    const [named] = secrets.exec(flat) ?? [];
    if (named === undefined || refused.test(flat)) continue;
    const quoted = read.some((source) => secrets.test(flatLine(source)) && isTakenFrom(words, source));
    if (!quoted || tellsUs.test(flat)) return text;
  }
  return null;
}

/** Whether a clause says that a secret is to be kept. */
export function warnsOfSecrets({ flat }: Clause): boolean {
  return secrets.test(flat) && refused.test(flat);
}
