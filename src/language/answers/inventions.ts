import { normaliseArabic } from '../text.ts';

/**
 * Texts that recognisers write where nothing was said: the ends and credits of the videos that they learned from
 * (Koenecke et al., "Careless Whisper", 2024). "Thank you", "bye" and «شكرا» alone are said by callers, too.
 */
const texts = [
  'thank(?:s| you)(?: (?:so|very) much)? for (?:watching|listening|viewing)(?: (?:this|the|my) (?:video|channel|episode))?',
  '(?:please )?(?:(?:dont forget to )?(?:like|share|comment)(?: and| comment| share)* )?(?:and )?(?:dont forget to )?subscribe(?: to (?:my|our|the|this) channel)?(?: for more(?: videos)?)?',
  '(?:ill )?see you (?:guys )?(?:in (?:the|my|our) next (?:video|one|episode)|next video)',
  '(?:subtitles?|captions?|subtitling|transcription|transcript|translation|translated|transcribed|captioned) by(?: [^ ]+){1,6}',
  'subtitles? (?:provided|created|made) by(?: [^ ]+){1,6}',
  'amaraorg(?: community)?',
  '(?:لا تنسوا? )?(?:ال)?(?:اشتركوا?|اشتراك)(?: معنا)? (?:في|ب|علي) ?(?:ال)?قنا(?:ه|تنا|تي)(?: (?:وتفعيل|وفعلوا|تفعيل|وتفعيل زر) (?:ال)?جرس)?',
  'شكرا(?: (?:لكم|لك|جزيلا))* (?:علي|ل) ?(?:ال)?(?:مشاهده|مشاهدتكم|متابعه|متابعتكم|استماعكم)',
  '(?:شكرا )?لل?(?:مشاهده|متابعه)',
  '(?:ال)?(?:ترجمه|ترجمة|تمت الترجمه بواسطه|ترجمه بواسطه)(?: [^ ]+){1,3}',
  'نانسي قنقر',
  '(?:الي|الى) اللقاء في (?:ال)?(?:حلقه|فيديو) (?:ال)?(?:قادمه|قادم|مقبله|مقبل)',
];
const invention = new RegExp(`^(?:(?:${texts.join('|')})(?: |$))+$`, 'u');

/** How long such a text is at most, in UTF-16 code units: it comes again and again, and is never a story. */
const longestInvention = 400;

/** Whether a text, whole or said over and over, is one that recognisers are known to invent. */
export function isInvention(text: string): boolean {
  if (text.length > longestInvention) return false;
  const folded = normaliseArabic(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return folded !== '' && invention.test(folded);
}
