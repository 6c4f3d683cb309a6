import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/config.ts';

/**
 * Headers that keep a page to itself: scripts and connections only from here and to the LiveKit server,
 * the microphone for this page alone. A route that set its own policy keeps it.
 */
export function registerSecurityHeaders(app: FastifyInstance, config: Pick<Config, 'livekit'>): void {
  const headers = {
    'content-security-policy': contentPolicy(config.livekit.publicUrl ?? config.livekit.url),
    'permissions-policy': 'microphone=(self), camera=(), geolocation=(), payment=()',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
  app.addHook('onSend', async (request, reply) => {
    for (const [name, value] of Object.entries(headers)) {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    }
    if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=15552000');
  });
}

/** LiveKit's client opens the web socket and, when that fails, asks the same host over HTTP why. */
function contentPolicy(livekitUrl: string | undefined): string {
  const livekit = livekitUrl ? new URL(livekitUrl).origin : '';
  const connect = ["'self'", ...(livekit ? [livekit, livekit.replace(/^ws/, 'http')] : [])];
  return [
    "default-src 'self'",
    `connect-src ${connect.join(' ')}`,
    "img-src 'self' data:",
    "media-src 'self' blob: mediastream:",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
