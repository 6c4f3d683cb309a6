import { expect, test } from 'vitest';
import { Readings } from './readings.ts';

test('a turn has the readings of all its parts, and no other turn has them', () => {
  const readings = new Readings();
  readings.note({ text: 'my name is', others: ['my dame is'] });
  readings.note({ text: 'Hanna Ford', others: ['Anna Ford', 'Hannah Ford'] });
  expect(readings.take('my name is  Hanna Ford')).toEqual({
    nbest: ['my name is  Hanna Ford', 'my dame is Anna Ford', 'my name is Hannah Ford'],
  });
  expect(readings.take('my name is Hanna Ford')).toEqual({});
});

test('words that came as no turn are no part of the next', () => {
  const readings = new Readings();
  readings.note({ text: 'hm', others: ['him'] });
  readings.note({ text: 'May Reed', others: ['Mae Reid'] });
  expect(readings.take('May Reed')).toEqual({ nbest: ['May Reed', 'Mae Reid'] });
  readings.note({ text: 'May Reed', others: ['Mae Reid'] });
  expect(readings.take('something typed')).toEqual({});
});

test('a turn that was heard in one way has no other readings', () => {
  const readings = new Readings();
  readings.note({ text: 'yes', others: [] });
  expect(readings.take('yes')).toEqual({});
});
