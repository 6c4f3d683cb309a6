import { foldLine, foldWords } from '../phrases.ts';
import { wordSet } from '../text.ts';
import { appointmentWish } from './appointments.ts';
import { wantsSomething } from './plain-wishes.ts';
import { placesOf, refuses, speaksOf } from './speaks-of.ts';
import { wishesOtherwise } from './wish.ts';

/** Words that go with an order and name nothing that could be ordered. */
const around = wordSet(
  'i we im id ive ill would like love want wanna need to something anything some it this that these those one ones thing things ' +
    'please yes yeah ok okay sure fine then now today for from you your me my us the a an of and so well hello hi can could may ' +
    'will shall do have get new interested in go ahead online just really good great perfect lovely nice ' +
    'ابي ابغي ابغا اريد عايز عايزه عاوز عاوزه بدي ودي حاب حابه ارغب بغيت نبي نبغي شي شيء حاجه شغله واحد واحده هذا هذي هذه هاي ده دي ' +
    'هاد هاذ ياه ياها عليه عليها نعم ايوه ايه اي اه طيب تمام اوكي خلاص ماشي من عندكم منكم لو سمحت سمحتوا الحين الان اليوم ' +
    'في ب ل و ان انا جديد جديده مهتم مهتمه اطلب طلب',
);

/** Whether somebody wants something cancelled and names nothing that could be: "cancel it!", «أبي ألغي». */
export function cancelsUnnamed(text: string): boolean {
  if (!speaksOf('cancel', text) || refuses('cancel', text)) return false;
  return appointmentWish(text) === undefined && (thingNamed(text)?.split(' ').length ?? 0) <= 1;
}

const wanted = /(?:^| )(?:ابيه|ابيها|ابغاه|ابغاها|اريده|اريدها|عايزاه|عاوزاه|عايزاها|عاوزاها)(?: |$)/u;

/** Whether somebody wants a thing that was named before: "I want it", «بدي ياه»; what is refused or wished otherwise is none. */
export function wantsIt(text: string): boolean {
  const folded = foldLine(text);
  if (wishesOtherwise(text) || thingNamed(folded.replace(wanted, ' ')) !== null) return false;
  return wantsSomething(text) || wanted.test(folded);
}

/** What words that order something name: "I want to buy a laptop" a laptop, "I'll take it" nothing. */
export function thingNamed(text: string): string | null {
  const rest = text.split('');
  for (const [from, to] of placesOf(['order'], text)) rest.fill(' ', from, to);
  const words = foldWords(rest.join(''))
    .map(({ norm }) => norm)
    .filter((norm) => norm.length > 1 && !around.has(norm));
  return words.length > 0 ? words.join(' ') : null;
}
