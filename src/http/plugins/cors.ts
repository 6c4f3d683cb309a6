import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/config.ts';

/** Lets pages of the configured origins call the API, with their cookie; without any, only our own page may. */
export async function registerCors(app: FastifyInstance, http: Config['http']): Promise<void> {
  if (http.corsOrigins.length === 0) return;
  await app.register(cors, { origin: http.corsOrigins, credentials: true, methods: ['GET', 'POST'] });
}
