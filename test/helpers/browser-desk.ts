import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { deskTexts, type DeskTextKey } from '../../src/web/desk/texts.ts';
import type { Language } from '../../src/shared/vocabulary.ts';
import { filled } from '../../src/shared/filled.ts';
import { BrowserPerson } from './browser-person.ts';
import { hatif, type Centre } from './centre.ts';
import { goodPassword } from './desk.ts';
import type { SpeakOptions } from './espeak-caller.ts';
import { shippedCentre } from './tickets.ts';

/** One of the centre's own people at the page of the desk, in a browser of their own. */
export interface BrowserDesk extends AsyncDisposable {
  human: BrowserPerson;
  /** A text of the page as they read it. */
  say: (key: DeskTextKey, values?: Record<string, string>) => string;
}

/** Invites somebody to a running centre, who chooses a password and sits down at the desk; they are offline yet. */
export async function openBrowserDesk(
  { env, url }: Centre,
  { name, language, voice }: { name: string; language: Language; voice: SpeakOptions },
): Promise<BrowserDesk> {
  const departments = Object.keys(shippedCentre.departments).flatMap((key) => ['--department', key]);
  const person = ['--name', name, '--language', language, ...departments, '--json'];
  const added = await hatif(env, 'user', 'add', `${randomUUID()}@example.com`, ...person);
  const { link } = z.object({ link: z.string() }).parse(JSON.parse(added));
  const say: BrowserDesk['say'] = (key, values = {}) => filled(deskTexts[key][language], values);
  const invitation = `${url}/desk/invitation${new URL(link).hash}`;
  // A headless browser draws with the processor, which the sound needs: nothing moves.
  const context = { locale: language, reducedMotion: 'reduce' } as const;
  const human = await BrowserPerson.open(invitation, { voice, context });
  try {
    await human.page.getByRole('textbox', { name: say('field.new_password') }).fill(goodPassword);
    await human.page.getByRole('button', { name: say('set_password.send') }).click();
    await human.page.getByText(say('status.offline'), { exact: true }).waitFor();
  } catch (error) {
    await human[Symbol.asyncDispose]();
    throw error;
  }
  return { human, say, [Symbol.asyncDispose]: () => human[Symbol.asyncDispose]() };
}
