import type { Database } from '../../src/db/client.ts';
import { writeJournal } from '../../src/domain/calls/journal/write-journal.ts';
import type { Language } from '../../src/shared/vocabulary.ts';

/** Places behind whatever else a test writes. */
let place = 1_000_000;

/** Writes down what was said in a call, as its job does. */
export async function sayInCall(
  db: Database,
  { callId, epoch }: { callId: string; epoch: number },
  { speaker, text, language = 'en' }: { speaker: 'caller' | 'human'; text: string; language?: Language },
): Promise<void> {
  place += 1;
  const at = new Date();
  const how = { startedAt: at, endedAt: at, heard: null, interrupted: false, channel: 'voice' } as const;
  await writeJournal(db, {
    holder: { callId, epoch },
    entries: [{ kind: 'line', seq: place, speaker, text, language, ...how }],
  });
}
