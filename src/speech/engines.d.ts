// What Hatif uses of optional dependencies that bring no types of their own, or may be absent.

declare module 'sherpa-onnx-node' {
  interface ModelConfig {
    whisper?: {
      encoder: string;
      decoder: string;
      language: string;
      task: 'transcribe';
      tailPaddings: number;
    };
    zipformerCtc?: { model: string };
    tokens: string;
    numThreads: number;
    provider: 'cpu';
    debug: 0 | 1;
  }
  interface RecogniserConfig {
    featConfig: { sampleRate: number; featureDim: number };
    modelConfig: ModelConfig;
  }
  interface Stream {
    acceptWaveform(wave: { sampleRate: number; samples: Float32Array }): void;
  }
  class OfflineRecognizer {
    static createAsync(config: RecogniserConfig): Promise<OfflineRecognizer>;
    createStream(): Stream;
    setConfig(config: RecogniserConfig): void;
    decodeAsync(stream: Stream): Promise<unknown>;
  }
  const sherpa: { OfflineRecognizer: typeof OfflineRecognizer };
  export default sherpa;
  export type { OfflineRecognizer, RecogniserConfig, ModelConfig };
}

declare module '@echogarden/espeak-ng-emscripten' {
  class Worker {
    set_voice(name: string): void;
    get_samplerate(): number;
    set_rate(wordsPerMinute: number): void;
    synthesize(text: string, onChunk: (audio: Int16Array | null) => boolean | void): void;
  }
  export default function load(): Promise<{ eSpeakNGWorker: typeof Worker }>;
  export type { Worker };
}

declare module '@livekit/agents-plugin-silero' {
  import type { VAD as BaseVAD } from '@livekit/agents';
  export const VAD: { load(options?: { minSilenceDuration?: number }): Promise<BaseVAD> };
}
