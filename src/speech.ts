// The local speech process: recogniser, voice and diacritics, one copy for all calls.
import { loadConfig } from './config/config.ts';
import { createLogger, logUncaught } from './logger.ts';
import { onStopSignal } from './stop-signal.ts';
import { startSpeechServer } from './speech/local/server.ts';

const config = loadConfig();
const logger = createLogger('speech', config.logLevel);
logUncaught(logger);
const server = await startSpeechServer(config.speech, logger);
logger.info('speech process listening');

onStopSignal(() => server.close());
