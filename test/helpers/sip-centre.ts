import type { Database } from '../../src/db/client.ts';
import { hatif, startCentre, type RunningCentre } from './centre.ts';
import { openRows } from './rows.ts';
import { startSipService, type SipService } from './sip-service.ts';
import { startTelephonyServer, writeTelephone, type TelephonyServer } from './telephony-server.ts';

/** A centre behind a LiveKit SIP of its own, set up for the telephones that its business file names. */
export interface SipCentre extends AsyncDisposable {
  server: TelephonyServer;
  service: SipService;
  centre: RunningCentre;
  db: Database;
}

/** Starts it with these lines under `telephone`; `password` is that of the trunk's user. */
export async function startSipCentre(
  telephone: string,
  { password, alwaysOpen = false }: { password: string; alwaysOpen?: boolean },
): Promise<SipCentre> {
  await using started = new AsyncDisposableStack();
  const server = started.use(await startTelephonyServer());
  const service = started.use(await startSipService(server));
  const env = {
    LIVEKIT_URL: server.url,
    LIVEKIT_API_KEY: server.apiKey,
    LIVEKIT_API_SECRET: server.apiSecret,
    CENTRE_FILE: await writeTelephone(server.dir, telephone, { alwaysOpen }),
    SIP_SERVICE: service.address,
    PBX_PASSWORD: password,
    LLM: 'none',
  };
  const centre = await startCentre({ env, demo: false, knowledge: false });
  started.defer(() => centre.stop());
  const db = await openRows(centre.env);
  started.defer(() => db.close());
  await hatif(centre.env, 'sip', 'setup');
  const all = started.move();
  return { server, service, centre, db, [Symbol.asyncDispose]: () => all.disposeAsync() };
}
