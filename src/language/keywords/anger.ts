import { matchKeywords } from './match.ts';

/** Words of anger at us, beyond the unhappiness that every complaint is about. */
const anger = {
  en: [
    'angry', 'furious', 'mad at', 'fed up', 'sick of', 'sick and tired', 'ridiculous', 'unacceptable', 'useless', 'pathetic',
    'outrageous', 'disgusting', 'liars', 'liar', 'lying', 'thieves', 'scammers', 'idiots', 'idiot', 'stupid', 'incompetent', 'garbage',
    'worst company', 'worst service', 'what the hell', 'damn', 'crap', 'joke of a', 'waste of time', 'hate you', 'shame on you',
    'never again', 'how dare',
  ],
  ar: [
    'معصب', 'معصبة', 'عصبتوني', 'غاضب', 'غاضبة', 'مقهور', 'طفح الكيل', 'قرفت', 'قرفان', 'زهقت', 'طفشت', 'زفت', 'نصابين', 'حرامية',
    'كذابين', 'تكذبون', 'مهزلة', 'مسخرة', 'فاشلين', 'فاشلة', 'أغبياء', 'غبي', 'قلة أدب', 'قليل أدب', 'وقح', 'حقير', 'زبالة', 'أسوأ شركة',
    'أسوأ خدمة', 'غير مقبول', 'مو معقول', 'مش معقول', 'حسبي الله', 'حسبنا الله', 'عيب عليكم', 'حرام عليكم', 'استهتار', 'بلا هبل',
    'ضيعتوا وقتي',
  ],
}; // prettier-ignore

/** Whether somebody is angry with us, and not merely unhappy. */
export function isAngry(text: string): boolean {
  return matchKeywords(text, anger).length > 0;
}
