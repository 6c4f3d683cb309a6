import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attacks } from '../../../test/guardrails/attacks.ts';
import { benign } from '../../../test/guardrails/benign.ts';
import { loadCentre } from '../../config/centre.ts';
import { departments, type Department } from '../../shared/call-events.ts';
import { asData, guardInput } from './index.ts';
import type { GuardContext, GuardVerdict } from './types.ts';

const centre = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));
const verdict = (
  text: string,
  department: Department | null = 'support',
  more: Partial<GuardContext> = {},
): GuardVerdict =>
  guardInput(text, { department, channel: 'call', language: 'en', verified: false, ...more }, centre);

test.each(attacks.filter(({ place }) => place === 'spoken'))('refuses: $text', ({ text }) => {
  expect(verdict(text)).toMatchObject({
    action: 'refuse',
    rule: expect.stringMatching(/^guard\.(?:injection|others)/),
  });
  // Before a department is reached too.
  expect(verdict(text, null).action).toBe('refuse');
});

test.each(benign)('serves: %s', (text) => {
  for (const department of departments)
    expect(verdict(text, department), department).toEqual({ action: 'allow' });
});
