// Writes line after line into a journal whose database cannot be reached, and tells its parent after each.
import { loadConfig } from '../../../src/config/config.ts';
import { reachDatabase } from '../../../src/db/client.ts';
import { openJournal } from '../../../src/domain/calls/index.ts';
import { createLogger } from '../../../src/logger.ts';

const { dir, callId, epoch } = JSON.parse(process.argv[2] ?? '') as {
  dir: string;
  callId: string;
  epoch: number;
};
const db = reachDatabase(loadConfig({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }));
const journal = openJournal({
  dir,
  callId,
  epoch,
  db,
  logger: createLogger('job', 'silent'),
  clock: () => new Date(),
});
for (let said = 0; ; said += 1) {
  journal.line({
    speaker: 'caller',
    text: `line ${said}`,
    language: 'en',
    channel: 'voice',
    startedAt: new Date(),
    endedAt: null,
    heard: null,
    interrupted: false,
  });
  await new Promise((resolve) => process.send?.(said + 1, resolve));
}
