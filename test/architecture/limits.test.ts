import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bodyLimitBytes, usualRequestMs } from '../../src/http/app.ts';
import { contactRequestSchema } from '../../src/shared/api/contact.ts';
import { CALLER_LATE_MS } from '../../src/voice/room/caller.ts';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const [, section = ''] = /^## What one caller may take\n(.*?)^## /ms.exec(textOf('docs/operations.md')) ?? [];
const example = textOf('.env.example');

/** The settings below a headline of `.env.example`, as they come. */
function settingsBelow(headline: string): Record<string, string> {
  const [, part = ''] = new RegExp(`^# --- ${headline}\\n(.*?)(?=^# ---)`, 'ms').exec(example) ?? [];
  return Object.fromEntries(
    [...part.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

describe('the table of what one caller may take', () => {
  test('names every setting that bounds a caller, with what it is as it comes', () => {
    const bounds = {
      ...settingsBelow('how much of a call one caller has'),
      ...Object.fromEntries(
        Object.entries(settingsBelow('web')).filter(([name]) => /_PER_|_AT_ONCE/.test(name)),
      ),
    };
    expect(Object.keys(bounds).length).toBeGreaterThan(10);
    const told = Object.fromEntries(
      [...section.matchAll(/`([A-Z_]+)` \(([^)]+)\)/g)].map(([, name = '', value = '']) => [name, value]),
    );
    expect(told).toEqual(bounds);
  });

  test('tells what is not set as the code has it', () => {
    const row = (what: string): string =>
      section.split('\n').find((line) => line.includes(`| ${what} `)) ?? '';
    expect(row('a ring that nobody follows up')).toContain(`${CALLER_LATE_MS / 1_000} seconds`);
    expect(row('a request')).toContain(
      `${bodyLimitBytes / 1_024} kB, and ${usualRequestMs / 1_000} seconds to arrive`,
    );
    const fields = z
      .object({ properties: z.record(z.string(), z.looseObject({ maxLength: z.number().optional() })) })
      .parse(z.toJSONSchema(contactRequestSchema, { io: 'input' })).properties;
    const longest = (field: string): number | undefined => fields[field]?.maxLength;
    expect(row('a form')).toContain(
      `a name of ${longest('name')} characters, a subject of ${longest('subject')}, a message of ${longest('message')}`,
    );
  });
});
