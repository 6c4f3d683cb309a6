import type { Command } from 'commander';
import { loadConfig } from '../config/config.ts';
import { settleLiveKit } from '../launch/livekit/launch.ts';
import { print } from './print.ts';

/** `hatif livekit`: which LiveKit server `npm start` takes; obtains one where there is none. */
export function registerLiveKit(program: Command): void {
  program
    .command('livekit')
    .description('say which LiveKit server npm start takes, and obtain one where there is none')
    .action(async () => {
      const choice = await settleLiveKit(loadConfig(), (line) => print(line));
      print(`LiveKit: ${choice.says}`);
    });
}
