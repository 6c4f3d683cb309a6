import { BlockList, isIP } from 'node:net';

type Environment = Record<string, string | undefined>;

/** Where programs look for a proxy; of each pair the small letters come first. */
const proxyVariables = ['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) => [
  name,
  name.toUpperCase(),
]);
/** This machine, as it is named in `NO_PROXY`. */
const thisMachine = ['localhost', '127.0.0.1', '::1'];

/** Addresses of this machine and of private networks. */
const near = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  near.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  near.addSubnet(net, bits, 'ipv6');

/**
 * Has this process, and those it starts, reach this machine, and the server at `url` where that is near, without the
 * proxy of the environment: it is for what lies outside.
 */
export function spareProxy(url: string | undefined, environment: Environment = process.env): void {
  if (!proxyVariables.some((name) => environment[name])) return;
  const host = url === undefined ? undefined : hostOf(url);
  const direct = [...thisMachine, ...(host !== undefined && isNear(host) ? [host] : [])];
  const listed = noProxy(environment);
  const all = [...listed, ...direct.filter((name) => !listed.includes(name))].join(',');
  // Both, as who reads one may not read the other.
  environment['no_proxy'] = all;
  environment['NO_PROXY'] = all;
}

/**
 * Takes the proxy out of this process's environment where the media server at `url` is near, or named in `NO_PROXY`:
 * the media engine goes through the proxy whatever that says, and looks for it whenever it connects. What Node itself
 * sends through a proxy (`NODE_USE_ENV_PROXY`) it has read when it started, and goes on so.
 */
export function connectWithoutProxy(url: string, environment: Environment = process.env): void {
  const host = hostOf(url);
  if (!isNear(host) && !noProxy(environment).some((entry) => names(entry, new URL(url)))) return;
  for (const name of proxyVariables) delete environment[name];
}

/** Whether a host is this machine or one of its own networks, by its address or by a name that has no dots. */
function isNear(host: string): boolean {
  const family = isIP(host);
  if (family !== 0) return near.check(host, family === 4 ? 'ipv4' : 'ipv6');
  return !host.includes('.') || host.endsWith('.localhost');
}

function noProxy(environment: Environment): string[] {
  const listed = environment['no_proxy'] || environment['NO_PROXY'] || '';
  return listed.split(/[\s,]+/).filter(Boolean);
}

/** Whether an entry of `NO_PROXY` (`*`, a host or what it ends in, with a port or without) names an address. */
function names(entry: string, url: URL): boolean {
  if (entry === '*') return true;
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(isIP(entry) === 6 ? `[${entry}]` : entry) ?? [];
  if (port !== undefined && port !== (url.port || (url.protocol === 'wss:' ? '443' : '80'))) return false;
  const wanted = name.toLowerCase().replace(/^\*?\./, '');
  return url.hostname === wanted || url.hostname.endsWith(`.${wanted}`);
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[(.*)\]$/, '$1');
}
