import path from 'node:path';
import type { EmbeddingsConfig } from '../../config/config.ts';
import type { Embedder, Embedders } from '../../knowledge/embedder.ts';
import { LocalEmbedder } from './local-embedder.ts';
import { ServerEmbedder } from './server-embedder.ts';

/** The embedding models of a configuration. Nothing is asked or loaded before the first text. */
export function openEmbedders(config: EmbeddingsConfig): Embedders {
  const opened = new Map<string, Embedder | null>();
  const named = (name: string): Embedder | null => {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const made = openEmbedder(name, config);
    opened.set(name, made);
    return made;
  };
  return { configured: config.kind === 'none' ? null : named(nameOf(config)), named };
}

function nameOf({ kind, model, dimensions }: EmbeddingsConfig): string {
  return `${kind}/${model}${dimensions === undefined ? '' : `@${dimensions}`}`;
}

function openEmbedder(name: string, config: EmbeddingsConfig): Embedder | null {
  const [, kind, model = '', dimensions] = /^([a-z]+)\/(.+?)(?:@(\d+))?$/.exec(name) ?? [];
  const asked = { name, model, dimensions: dimensions === undefined ? undefined : Number(dimensions) };
  switch (kind) {
    case 'openai':
      return config.openai && new ServerEmbedder({ ...asked, ...config.openai, roles: 'none' });
    case 'compatible':
      return config.compatible && new ServerEmbedder({ ...asked, ...config.compatible, roles: 'ask' });
    case 'local':
      return new LocalEmbedder(name, path.join(config.localDir, model));
    default:
      return null;
  }
}
