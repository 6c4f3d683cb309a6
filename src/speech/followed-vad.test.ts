import { inference, initializeLogger, VADEventType, type VADEvent, type VADStream } from '@livekit/agents';
import { beforeAll, expect, test } from 'vitest';
import { FollowedVad } from './followed-vad.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

test('who follows is told of every beginning and end, and who comes while somebody speaks of the beginning', async () => {
  const vad = new FollowedVad(new inference.VAD());
  const first = vad.stream();
  vad.tell(event(VADEventType.START_OF_SPEECH));
  const second = vad.stream();
  vad.tell(event(VADEventType.END_OF_SPEECH));
  const third = vad.stream();
  vad.tell(event(VADEventType.START_OF_SPEECH));
  const spoke = [VADEventType.START_OF_SPEECH, VADEventType.END_OF_SPEECH, VADEventType.START_OF_SPEECH];
  expect(await told(first, 3)).toEqual(spoke);
  expect(await told(second, 3)).toEqual(spoke);
  expect(await told(third, 1)).toEqual([VADEventType.START_OF_SPEECH]);
});

test('who has stopped following is told nothing, and disturbs nobody', async () => {
  const vad = new FollowedVad(new inference.VAD());
  const [gone, stays] = [vad.stream(), vad.stream()];
  gone.close();
  vad.tell(event(VADEventType.START_OF_SPEECH));
  expect(await told(stays, 1)).toEqual([VADEventType.START_OF_SPEECH]);
});

async function told(stream: VADStream, count: number): Promise<VADEventType[]> {
  const types: VADEventType[] = [];
  for await (const { type } of stream) {
    types.push(type);
    if (types.length === count) break;
  }
  return types;
}

function event(type: VADEventType): VADEvent {
  return {
    type,
    samplesIndex: 0,
    timestamp: 0,
    speechDuration: 0,
    silenceDuration: 0,
    frames: [],
    probability: 1,
    inferenceDuration: 0,
    speaking: type === VADEventType.START_OF_SPEECH,
    rawAccumulatedSilence: 0,
    rawAccumulatedSpeech: 0,
  };
}
