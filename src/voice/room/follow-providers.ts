import { noteFailover } from '../../domain/calls/index.ts';
import { failure } from '../../errors.ts';
import type { CallTrace } from '../../telemetry/traces.ts';
import type { CallSession } from '../session.ts';
import type { Speech } from '../../speech/index.ts';

/**
 * Lets a call follow its providers, and resolves when it knows which are down: failovers are noted among the events, a caller who is heard by nobody is told and
 * asked to press keys or type, and told again when speech goes on, and a slow recogniser is filled over.
 */
export function followProviders(
  calling: CallSession,
  speech: Speech,
  trace: CallTrace | null,
): Promise<void> {
  const { call, filler } = calling;
  return speech.listen({
    onFailover: (failover) => {
      trace?.event('failover', { ...failover, to: failover.to ?? 'none' });
      // A database that is away at that moment costs the event; log and metrics have it.
      noteFailover(call.context.db, call.id, failover).catch((error: unknown) => {
        call.logger.warn(failure(error), 'failover event not stored');
      });
    },
    onRecognising: (since) => calling.recognising(since),
    onWords: (words) => calling.readings.note(words),
    onNothing: () => calling.nothingHeard(),
    onDeaf: () => {
      filler.settle('words');
      call.emit({ type: 'notice', code: 'typing_only' });
      calling.announce('cannot_hear');
    },
    onHearing: () => {
      call.emit({ type: 'notice', code: 'hearing_again' });
      calling.announce('hear_again');
    },
  });
}
