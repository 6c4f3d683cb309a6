import path from 'node:path';
import { loadConfig, type Config } from '../../src/config/config.ts';

/** The speech part of a configuration below `directory`, from environment variables. */
export function speechConfig(directory: string, env: Record<string, string> = {}): Config['speech'] {
  return loadConfig({ STT: 'none', TTS: 'none', ...env, DATA_DIR: directory }, path.resolve('.')).speech;
}
