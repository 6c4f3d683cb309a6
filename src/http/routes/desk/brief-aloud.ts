import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { briefAloud } from '../../../domain/desk/index.ts';
import { HatifError } from '../../../errors.ts';
import { signedIn } from '../../plugins/desk-access.ts';
import { lookAtCall } from './look-at-call.ts';
import { deskProblems } from './responses.ts';

/** `/calls/:id/brief.wav`: the brief, for who would rather listen; nobody in the room hears it. */
export function briefAloudRoutes(context: Context): FastifyPluginAsyncZod {
  const readings = new Readings();
  return async (app) => {
    app.get(
      '/calls/:id/brief.wav',
      {
        config: { action: 'read_call', callIn: 'id' },
        schema: {
          summary: 'The brief of a call, read by the centre’s voice in your own language: a WAV file',
          description:
            'One at a time: a newer request ends the one before (409 `read_anew`). 503 `voice_missing`, `speech_away` or `voice_away` where nothing can be read.',
          params: z.object({ id: z.uuid() }),
          response: { 200: z.any().describe('`audio/wav`: mono, 16 bits a sample.'), ...deskProblems },
        },
      },
      async (request, reply) => {
        const { id, language } = signedIn(request).person;
        const { seen } = await lookAtCall(context, request, request.params.id);
        const sentences = briefAloud(seen, language);
        const sound = await readings.alone(id, reply, async (signal) => {
          const reader = await context.reader();
          return reader.read(sentences, language, signal);
        });
        return reply.type('audio/wav').send(sound);
      },
    );
  };
}

/** What is being read, to each person one thing: the voice has callers to speak to. */
class Readings {
  readonly #of = new Map<string, AbortController>();

  /** Reads to a person, unless they ask for another reading meanwhile or are gone. */
  async alone<T>(
    person: string,
    { raw }: FastifyReply,
    read: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    this.#of.get(person)?.abort();
    const own = new AbortController();
    this.#of.set(person, own);
    raw.once('close', () => own.abort());
    try {
      return await read(own.signal);
    } catch (error) {
      if (!own.signal.aborted) throw error;
      throw new HatifError('read_anew', 'You have asked for another reading since.', { status: 409 });
    } finally {
      if (this.#of.get(person) === own) this.#of.delete(person);
    }
  }
}
