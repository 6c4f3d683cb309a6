import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadConfig } from '../../src/config/config.ts';
import { livekitVersion } from '../../src/launch/livekit/version.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(repository, file), 'utf8');
const settings = z.record(z.string(), z.string());
const serviceSchema = z.looseObject({
  image: z.string().optional(),
  command: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  network_mode: z.string().optional(),
  environment: settings.default({}),
  stop_grace_period: z.string().default('10s'),
  volumes: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  logging: z.object({ options: settings }).optional(),
  healthcheck: z.unknown().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});
const { services } = z
  .object({ services: z.record(z.string(), serviceSchema) })
  .parse(parse(textOf('docker-compose.yml'), { merge: true }));
const each = Object.entries(services);
const livekit = z
  .object({
    port: z.number(),
    bind_addresses: z.array(z.string()),
    redis: z.object({ address: z.string() }),
    webhook: z.object({ urls: z.array(z.string()) }),
    rtc: z.looseObject({ tcp_port: z.number(), udp_port: z.number() }),
    room: z.looseObject({ max_participants: z.number() }),
    logging: z.object({ level: z.string() }),
  })
  .parse(parse(textOf('livekit.production.yaml')));
const sip = z
  .object({
    sip_port: z.number(),
    rtp_port: z.string(),
    ws_url: z.string(),
    hide_inbound_port: z.boolean(),
    media_timeout: z.string(),
  })
  .parse(parse(services['sip']?.environment['SIP_CONFIG_BODY'] ?? ''));
const hatif = services['hatif'] ?? serviceSchema.parse({});
const seconds = (time: string): number => Number(/^(\d+)s$/.exec(time)?.[1]);

describe('the centre that docker compose runs', () => {
  test('lets calls that are on come to their end when it is stopped', () => {
    // After the calls may go on no longer their callers are told, which takes as long at most.
    expect(seconds(hatif.stop_grace_period)).toBeGreaterThan(2 * loadConfig({}).worker.drainSeconds);
    expect(seconds(services['sip']?.stop_grace_period ?? '')).toBeGreaterThanOrEqual(
      seconds(hatif.stop_grace_period),
    );
  });

  test('is made of the same parts tomorrow', () => {
    for (const [name, { image }] of each)
      expect(image ?? 'built:1.0.0', name).toMatch(/:v?\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(services['livekit']?.image).toBe(`livekit/livekit-server:v${livekitVersion}`);
    const bases = [...textOf('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/:\d+\.\d+\.\d+-/);
  });

  test('opens nothing to the world but media and telephones', () => {
    for (const [name, { ports }] of each)
      for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    const onHost = each.filter(([, { network_mode: network }]) => network === 'host').map(([name]) => name);
    expect(onHost.sort()).toEqual(['hatif', 'livekit', 'sip']);
    expect(sip.hide_inbound_port).toBe(true);
    expect(hatif.environment['HOST']).toBe('${HOST:-127.0.0.1}');
    expect(livekit.bind_addresses).toEqual(['127.0.0.1']);
    const told =
      /\*\*Open ports\.\*\* 443 \(proxy\), (\d+)\/tcp and (\d+)\/udp .* (\d+) and (\d+–\d+)\/udp/.exec(
        textOf('docs/operations.md'),
      );
    expect(told?.slice(1)).toEqual([
      String(livekit.rtc.tcp_port),
      String(livekit.rtc.udp_port),
      String(sip.sip_port),
      sip.rtp_port.replace('-', '–'),
    ]);
  });

  test('has its parts find each other', () => {
    expect(sip.ws_url).toBe(`ws://127.0.0.1:${livekit.port}`);
    expect(hatif.environment['LIVEKIT_URL']).toBe(`ws://127.0.0.1:${livekit.port}`);
    expect(livekit.webhook.urls).toEqual([
      `http://127.0.0.1:${loadConfig({}).http.port}/api/webhooks/livekit`,
    ]);
    const { environment } = services['livekit'] ?? hatif;
    expect(environment['LIVEKIT_KEYS']).toMatch(/^\$\{LIVEKIT_API_KEY:/);
    expect(environment['LIVEKIT_WEBHOOK_API_KEY']).toBe('${LIVEKIT_API_KEY}');
    expect(services['redis']?.ports).toEqual([`${livekit.redis.address}:6379`]);
    for (const [name, { depends_on: needs }] of each)
      for (const [needed, { condition }] of Object.entries(needs)) {
        expect(condition, `${name} ${needed}`).toBe('service_healthy');
        expect(services[needed]?.healthcheck, needed).toBeDefined();
      }
    expect(textOf('Dockerfile')).toMatch(/^HEALTHCHECK .*\n.*\/healthz/m);
    const mounted = hatif.volumes.map((volume) => volume.split(':')[0]);
    expect(mounted).toEqual(expect.arrayContaining(['./centre.yaml', './knowledge_base']));
  });

  test('sees whether the SIP service answers, as a carrier does', async () => {
    const { test: check } = z
      .object({ test: z.tuple([z.literal('CMD'), z.literal('bash'), z.literal('-c'), z.string()]) })
      .parse(services['sip']?.healthcheck);
    const asked: string[] = [];
    const service = createServer((connection) => {
      connection.on('error', () => undefined); // who asked has read enough
      connection.on('data', (data) => {
        asked.push(data.toString());
        if (asked.join('').endsWith('\r\n\r\n')) connection.end('SIP/2.0 200 OK\r\n\r\n');
      });
    }).listen(0, '127.0.0.1');
    await once(service, 'listening');
    const { port } = service.address() as AddressInfo;
    const script = check[3].replaceAll('$$', '$').replaceAll('/5060', `/${port}`);
    const run = (): Promise<unknown> => promisify(execFile)('bash', ['-c', script]);
    await run();
    expect(asked.join('')).toMatch(/^OPTIONS sip:\S+ SIP\/2\.0\r\nVia: SIP\/2\.0\/TCP /);
    service.close();
    await once(service, 'close');
    await expect(run()).rejects.toMatchObject({ code: expect.any(Number) });
  });

  test('lets a phone be put on hold, which then sends no sound', () => {
    expect(sip.media_timeout).toMatch(/^\d+m$/);
  });

  test('shows no secret to other processes, in an address or in a log', () => {
    const secret = /(?<!\$)\$\{?\w*(?:PASSWORD|SECRET|KEY)/;
    for (const [name, { command, logging }] of each) {
      expect(command.join(' '), name).not.toMatch(secret);
      expect(logging?.options, name).toHaveProperty('max-size');
    }
    for (const [name, value] of Object.entries(hatif.environment).filter(([name]) => name.endsWith('_URL')))
      expect(value, name).not.toMatch(secret);
    // At info LiveKit writes identities, and those of telephones hold their numbers.
    expect(livekit.logging.level).toBe('warn');
    expect(parse(textOf('livekit.production.yaml'))).not.toHaveProperty('keys');
    expect(textOf('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env', '.data', '.git']));
    for (const file of ['livekit.yaml', 'livekit.production.yaml', 'docker-compose.yml'])
      expect(textOf(file), file).not.toMatch(/--keys/);
  });

  test('gives each part no more of the machine than it needs', () => {
    for (const [name, part] of each) {
      expect(part.cap_drop, name).toEqual(['ALL']);
      expect(part.security_opt, name).toContain('no-new-privileges:true');
      expect(part, name).toMatchObject({ init: true });
    }
    expect(hatif).toMatchObject({ read_only: true, mem_limit: expect.any(String) });
    expect(textOf('Dockerfile')).toMatch(/^USER node$/m);
    expect(livekit.room.max_participants).toBeLessThanOrEqual(50);
  });
});
