import type { JournalBatch } from '../../../src/domain/calls/journal/write-journal.ts';

type Entry = JournalBatch['entries'][number];

/** What a caller says in a place of their call. */
export function lineAt(seq: number): Entry {
  const at = new Date();
  return {
    kind: 'line',
    seq,
    speaker: 'caller',
    text: 'My order has not come, and I have waited for it since last week.',
    language: 'en',
    startedAt: at,
    endedAt: at,
    heard: null,
    interrupted: false,
    channel: 'voice',
  };
}
