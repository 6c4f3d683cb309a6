import { expect, test } from 'vitest';
import { isLost, type Signs } from './lost.ts';

const talking: Signs = {
  goneMs: null,
  seen: true,
  unheard: false,
  silentMs: 0,
  unsentMs: null,
  missedMs: null,
};

test.each<[string, Partial<Signs>, boolean]>([
  ['talks', {}, false],
  ['is silent with a microphone that is on', { silentMs: 20_000 }, false],
  [
    'has muted themselves while the caller drops',
    { unheard: true, silentMs: 60_000, unsentMs: 30_000 },
    false,
  ],
  [
    'is muted on a page that is slow for a moment',
    { unheard: true, silentMs: 60_000, missedMs: 2_000 },
    false,
  ],
  ['is muted and whose page is gone', { unheard: true, silentMs: 60_000, missedMs: 4_500 }, true],
  ['is silent on a page that lives', { silentMs: 60_000 }, false],
  ['is silent on a page that is gone', { silentMs: 6_500, missedMs: 4_500 }, true],
  ['sends nothing for a moment', { silentMs: 4_000, unsentMs: 2_000 }, false],
  [
    'is silent while tracks are given back, so that nothing is sent for a moment',
    { silentMs: 9_000, unsentMs: 300 },
    false,
  ],
  ['sends nothing any more', { silentMs: 6_500, unsentMs: 4_000 }, true],
  ['is loading their page anew', { goneMs: 4_000 }, false],
  ['closed their page', { goneMs: 6_500 }, true],
  ['is not back yet after LiveKit was restarted', { goneMs: 10_000, seen: false }, false],
  ['did not come back after LiveKit was restarted', { goneMs: 16_000, seen: false }, true],
])('a human who %s', (_who, signs, lost) => {
  expect(isLost({ ...talking, ...signs })).toBe(lost);
});
