import { createSocket, type Socket } from 'node:dgram';

/** Host and port of `host:port`, the host without the brackets of an IPv6 address. */
export function hostAndPort(address: string): { host: string; port: number } {
  const at = address.lastIndexOf(':');
  return { host: address.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(address.slice(at + 1)) };
}

/** A UDP socket of the family of a host. */
export function udpFor(host: string): Socket {
  return createSocket(host.includes(':') ? 'udp6' : 'udp4');
}
