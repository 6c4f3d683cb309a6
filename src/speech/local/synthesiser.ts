import { errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { diacritise } from '../tashkeel/diacritise.ts';
import { TashkeelModel } from '../tashkeel/model.ts';
import { Espeak } from './espeak.ts';

/** The local voice: espeak, given Arabic that it can read. */
export class Mouth {
  /** False when the diacritics model cannot run: Arabic made at run time is then read roughly. */
  readonly diacritises: boolean;
  readonly #espeak: Espeak;
  readonly #tashkeel: TashkeelModel | null;

  private constructor(espeak: Espeak, tashkeel: TashkeelModel | null) {
    this.#espeak = espeak;
    this.#tashkeel = tashkeel;
    this.diacritises = tashkeel !== null;
  }

  /** Throws `HatifError` (`espeak_missing`) when the voice is not installed. */
  static async load(logger: Logger): Promise<Mouth> {
    const tashkeel = await TashkeelModel.load().catch((error: unknown) => {
      logger.warn({ error: errorMessage(error) }, 'Arabic without diacritics will be read roughly');
      return null;
    });
    return new Mouth(await Espeak.load(), tashkeel);
  }

  /** The sound of a text, in chunks, at espeak's rate. */
  async *speak(text: string, language: Language): AsyncGenerator<Int16Array> {
    yield* this.#espeak.speak(await diacritise(text, this.#tashkeel), language);
  }
}
