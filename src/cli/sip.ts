import type { Command } from 'commander';
import { loadCentre, type Centre } from '../config/centre.ts';
import { loadConfig, type Config } from '../config/config.ts';
import { environment } from '../config/env.ts';
import { loadSecrets } from '../config/secrets.ts';
import {
  applyPlan,
  dueIn,
  planTelephony,
  wantedThings,
  type Owner,
  type Telephony,
} from '../domain/telephony/index.ts';
import { HatifError } from '../errors.ts';
import { LiveKitTelephony } from '../integrations/livekit/livekit-telephony.ts';
import { telephonyStatus } from '../integrations/livekit/telephony-status.ts';
import { runningLiveKit } from '../launch/running-file.ts';
import { print, printError, printJson } from './print.ts';
import { changeInWords, planAsData } from './sip-plan.ts';
import { numbersOf, numbersInWords } from './sip-numbers.ts';
import { stepInWords, testCalls, type TestStep } from './sip-test.ts';
import { statusAsData, statusInWords } from './sip-status.ts';

interface SetupOptions {
  dryRun?: boolean;
  prune?: boolean;
  json?: boolean;
}

/** `hatif sip …`: telephones reach the centre as `telephone` in the business file says. */
export function registerSip(program: Command): void {
  const sip = program
    .command('sip')
    .description('telephones: numbers, trunks and what becomes of their calls');
  sip
    .command('setup')
    .description(
      'make LiveKit’s trunks and dispatch rule what the business file says, and say what was changed',
    )
    .option('--dry-run', 'only say what would be changed')
    .option('--prune', 'also remove what the business file no longer has')
    .option('--json', 'as JSON')
    .action(setup);
  sip
    .command('status')
    .description('what is configured, what LiveKit has, what differs, and what is not reachable')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { centre, config, owner } = ofCentre();
      const status = await telephonyStatus({ centre, owner, sipService: config.livekit.sipService }, () =>
        telephonyOf(config),
      );
      if (json) printJson(statusAsData(status));
      else print(statusInWords(status));
      if (!status.ok) process.exitCode = 1;
    });
  sip
    .command('test')
    .description('call every number of the business file as a carrier would, and say at which step it failed')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { centre, config, owner } = ofCentre();
      const steps: TestStep[] = [];
      for await (const step of testCalls({ centre, owner, service: config.livekit.sipService }, () =>
        telephonyOf(config),
      )) {
        steps.push(step);
        if (!json) print(stepInWords(step));
      }
      if (json) printJson({ ok: steps.every(({ ok }) => ok), steps });
      if (!steps.every(({ ok }) => ok)) process.exitCode = 1;
    });
  sip
    .command('numbers')
    .description('every form in which a carrier may send a number, and what it leads to')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) => {
      const numbers = numbersOf(ofCentre().centre);
      if (json) printJson(numbers);
      else print(numbersInWords(numbers));
    });
}

async function setup({ dryRun = false, prune = false, json = false }: SetupOptions): Promise<void> {
  const { centre, config, owner } = ofCentre();
  const wanted = wantedThings(centre, owner);
  const telephony = telephonyOf(config);
  const plan = planTelephony(wanted, await telephony.list(), { owner, prune });
  const blocked = plan.conflicts.length > 0;
  if (blocked) process.exitCode = 1;
  if (json) {
    if (!dryRun && !blocked) await applyPlan(telephony, plan.changes);
    printJson({ ...planAsData(plan), applied: !dryRun && !blocked });
    return;
  }
  for (const change of plan.changes) print(changeInWords(change));
  for (const { name } of plan.stale)
    print(`· ${name} is no longer in the business file and stays; --prune removes it.`);
  if (plan.changes.length === 0 && plan.stale.length === 0)
    print(
      'No numbers and no way out stand under `telephone` in the business file: there is nothing to set up.',
    );
  if (blocked) {
    printError(`Nothing is changed:\n${plan.conflicts.map((conflict) => `  ${conflict}`).join('\n')}`);
    return;
  }
  const due = dueIn(plan);
  if (due.length === 0) print('Everything is as it should be: nothing to change.');
  else if (dryRun) print('Nothing is changed: this was a dry run.');
  else {
    await applyPlan(telephony, plan.changes);
    print(`Done: ${due.length} ${due.length === 1 ? 'change' : 'changes'}.`);
  }
}

function ofCentre(): { centre: Centre; config: Config; owner: Owner } {
  const config = loadConfig();
  const variables = environment(process.cwd());
  return {
    config,
    centre: loadCentre(config.centreFile),
    owner: { agentName: config.livekit.agentName, secret: (name) => variables[name] },
  };
}

/** The telephony of the LiveKit server that is set, or of the one that `npm start` runs just now. */
function telephonyOf({ livekit, dataDir }: Config): Telephony {
  const url = livekit.url ?? runningLiveKit(dataDir);
  if (url === undefined)
    throw new HatifError(
      'telephony_unavailable',
      'No LiveKit server is known: set LIVEKIT_URL, or start the centre (npm start).',
      { status: 503 },
    );
  const own = livekit.apiKey && livekit.apiSecret ? null : loadSecrets(dataDir);
  return new LiveKitTelephony({
    url,
    apiKey: livekit.apiKey ?? own?.livekitApiKey ?? '',
    apiSecret: livekit.apiSecret ?? own?.livekitApiSecret ?? '',
  });
}
