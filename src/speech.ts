import { loadConfig } from './config/config.ts';
import { createLogger } from './logger.ts';
import { startSpeechServer } from './voice/speech/local/server.ts';

const config = loadConfig();
const logger = createLogger('speech', config.logLevel);
const server = await startSpeechServer(config.speech, logger);
logger.info('speech process listening');

async function stop(): Promise<void> {
  await server.close();
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
