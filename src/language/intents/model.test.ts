import { expect, test } from 'vitest';
import { classifyIntent, trainIntents } from './model.ts';

const examples = [
  ['the router blinks red', 'support'],
  ['my router has no lights', 'support'],
  ['الراوتر يومض أحمر', 'support'],
  ['اللمبة حمراء في الراوتر', 'support'],
  ['i want a second line', 'sales'],
  ['can i add another line for my son', 'sales'],
  ['ابي خط ثاني لولدي', 'sales'],
  ['اضيف خط جديد', 'sales'],
].map(([text = '', label = '']) => ({ text, label }));

test('a model trained on examples knows other words of the same stem, in both languages', () => {
  const model = trainIntents(examples);
  expect(classifyIntent('routers are red', model)?.value).toBe('support');
  expect(classifyIntent('ابغى اضيف خط لزوجتي', model)?.value).toBe('sales');
});

test('a text that shares nothing with the examples gets no label', () => {
  expect(classifyIntent('xyz', trainIntents(examples))).toBeUndefined();
});

test('the same examples give the same weights, and weights survive a file', () => {
  const model = trainIntents(examples);
  expect(trainIntents(examples)).toEqual(model);
  const kept = JSON.parse(JSON.stringify(model)) as typeof model;
  expect(classifyIntent('add a line', kept)).toEqual(classifyIntent('add a line', model));
});
