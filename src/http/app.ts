import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { TrustedProxies } from '../config/trusted-proxies.ts';
import type { Context } from '../context.ts';
import { registerApiDocs } from './plugins/api-docs.ts';
import { boundConnections } from './plugins/connections.ts';
import { registerCookies } from './plugins/cookies.ts';
import { registerCors } from './plugins/cors.ts';
import { registerProblems } from './plugins/problems.ts';
import { registerRateLimit } from './plugins/rate-limit.ts';
import { registerRequestLog } from './plugins/request-log.ts';
import { registerSecurityHeaders } from './plugins/security-headers.ts';
import { openWebPage } from './plugins/web-page.ts';
import { callbackRoutes } from './routes/callbacks.ts';
import { callRoutes } from './routes/calls.ts';
import { centreRoutes } from './routes/centre.ts';
import { contactRoutes } from './routes/contact.ts';
import { deskRoutes } from './routes/desk/index.ts';
import { Assistant } from '../domain/assist/index.ts';
import { healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { realtimeRoutes } from './routes/realtime/index.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** How much a request may hold, in bytes. */
export const bodyLimitBytes = 64 * 1024;
/** How long a request may take to arrive, headers and body. */
export const usualRequestMs = 15_000;

/**
 * The whole HTTP edge over a context; not yet listening. `webDir` holds the bundled page, `requestMs` is how long a
 * request may take to arrive.
 */
export async function createApp(
  context: Context,
  options: { webDir: string; requestMs?: number },
): Promise<FastifyInstance> {
  const { http } = context.config;
  const requestMs = options.requestMs ?? usualRequestMs;
  const logger: FastifyBaseLogger = context.logger;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustOf(http.trustProxy),
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestMs,
    http: { connectionsCheckingInterval: requestMs / 5, headersTimeout: requestMs },
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  boundConnections(app, http);
  app.removeContentTypeParser('text/plain'); // a cross-site form can send it unasked; JSON is all we read

  const page = openWebPage(options.webDir, context);
  registerProblems(app, (request, reply) => page.fallback(request, reply));
  registerRequestLog(app);
  registerSecurityHeaders(app, context.config);
  await registerCors(app, http);
  await registerCookies(app, context.config);
  await registerRateLimit(app, context);
  await registerApiDocs(app);
  await app.register(healthRoutes(context));
  await app.register(metricsRoutes(context));
  await app.register(callRoutes(context), { prefix: '/api' });
  await app.register(callbackRoutes(context), { prefix: '/api' });
  await app.register(contactRoutes(context), { prefix: '/api' });
  await app.register(centreRoutes(context), { prefix: '/api' });
  await app.register(webhookRoutes(context), { prefix: '/api/webhooks' });
  await app.register(deskRoutes(context), { prefix: '/api/desk' });
  const assistant = new Assistant(context);
  assistant.begin();
  app.addHook('onClose', () => assistant.end());
  await app.register(realtimeRoutes(context, assistant), { prefix: '/api/realtime' });
  await page.register(app);
  return app;
}

/** Of a number of proxies the nearest so many are believed: hop 0 is who is connected. */
function trustOf(proxies: TrustedProxies): false | string[] | ((address: string, hop: number) => boolean) {
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : proxies;
}
