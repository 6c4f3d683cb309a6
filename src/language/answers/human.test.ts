import { expect, test } from 'vitest';
import { aboutCall } from '../intents/about-call.ts';
import { parseCommand } from './commands.ts';

const wishes = ['ابي', 'ابغى', 'أريد', 'حاب', 'ودي', 'عايز', 'بدي', 'بغيت', 'ممكن', ''];
const speaking = ['اكلم', 'احكي مع', 'احچي ويا', 'اتكلم مع', 'نهضر مع', 'نهضر مع شي', 'أتحدث مع'];
const people = ['بشر', 'انسان', 'شخص', 'واحد منكم', 'واحد من عندكم', 'موظف', 'حد', 'بني آدم'];
const passing = ['وصلوني', 'حولني', 'حولوني', 'وصلني'];
const doing = ['يكلمني', 'يحكي معي', 'يحچي وياي', 'يرد علي', 'يهضر معايا', 'يتكلم معي', 'يساعدني'];

const said = [
  ...wishes.filter(Boolean).flatMap((wish) => speaking.flatMap((verb) => people.map((who) => `${wish} ${verb} ${who}`))),
  ...passing.flatMap((verb) => people.flatMap((who) => [`${verb} ب${who}`, `${verb} ل${who}`, `${verb} على ${who}`])),
  ...wishes.filter(Boolean).flatMap((wish) => people.flatMap((who) => doing.map((verb) => `${wish} ${who} ${verb}`))),
]; // prettier-ignore

test('a person who is wanted in any dialect is asked for, and is no question whether one speaks', () => {
  for (const text of said)
    expect([text, parseCommand(text)?.value, aboutCall(text)]).toEqual([text, 'human', undefined]);
});

test.each([
  'أريد أن أكلم موظف',
  'أود أن أتحدث مع أحد الموظفين',
  'هل بإمكاني أن أتكلم مع إنسان',
  'أريد أن يكلمني إنسان',
  'أريد أن أتحدث إلى شخص من فضلك',
  'هل من الممكن أن أحادث أحد موظفيكم',
  'نحب نحكي مع عون',
  'وين الموظف',
  'لا أريد التحدث مع آلة',
  'is there anybody real there',
  'is anyone real on this line',
])('a person is asked for in whatever words: %s', (text) => {
  expect(parseCommand(text)?.value).toBe('human');
});

test('who sets a condition for it has not asked yet', () => {
  expect(parseCommand('إن لم ينفع هذا اكلم موظف')?.value).not.toBe('human');
});

test.each([
  'ابي واحد',
  'ابي اكلم صاحبي بس الخط خربان',
  'لا اريد احچي ويا موظف',
  'ما ابي واحد منكم يكلمني',
  'كلمني واحد منكم امس',
  'انت بشر؟',
])('nobody is asked for: %s', (text) => {
  expect(parseCommand(text)?.value).not.toBe('human');
});
