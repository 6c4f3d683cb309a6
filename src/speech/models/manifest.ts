import type { Language } from '../../shared/vocabulary.ts';

/** A recogniser one can fetch: an archive of sherpa-onnx's official `asr-models` release. */
export interface ModelEntry {
  id: string;
  /** Name of the release's asset: a tar archive with one folder. */
  asset: string;
  licence: string;
  languages: readonly Language[];
  /** Size of the archive as published, rounded; the release tells the exact one when it is fetched. */
  megabytes: number;
  advice: string;
  /** Whether the project's own tests have fetched these very weights. */
  tried: boolean;
}

const whisper = { licence: 'MIT (OpenAI Whisper)', languages: ['ar', 'en'], tried: false } as const;

/** What `hatif models list` offers, from the lightest to the best. */
export const manifest: readonly ModelEntry[] = [
  {
    id: 'whisper-tiny',
    asset: 'sherpa-onnx-whisper-tiny.tar.bz2',
    megabytes: 116,
    advice: 'English to try things out; too weak for Arabic',
    ...whisper,
  },
  {
    id: 'whisper-base',
    asset: 'sherpa-onnx-whisper-base.tar.bz2',
    megabytes: 208,
    advice: 'English on a small machine; weak for Arabic',
    ...whisper,
  },
  {
    id: 'whisper-small',
    asset: 'sherpa-onnx-whisper-small.tar.bz2',
    megabytes: 639,
    advice: 'recommended: the least for people who speak Arabic; 1 GB of memory',
    ...whisper,
  },
  {
    id: 'whisper-medium',
    asset: 'sherpa-onnx-whisper-medium.tar.bz2',
    megabytes: 1931,
    advice: 'better Arabic; needs a fast machine and 3 GB of memory',
    ...whisper,
  },
  {
    id: 'whisper-turbo',
    asset: 'sherpa-onnx-whisper-turbo.tar.bz2',
    megabytes: 564,
    advice: 'best Arabic (large-v3-turbo); needs a fast machine and 2 GB of memory',
    ...whisper,
  },
];

/** Where the archives come from: the release API of GitHub, and sherpa-onnx's release of recognisers. */
export const officialRelease = {
  api: 'https://api.github.com',
  repository: 'k2-fsa/sherpa-onnx',
  tag: 'asr-models',
} as const;
