import { z } from 'zod';
import { Observed } from '../observed.ts';

/** What somebody has typed into a form, by the names of its fields. */
export type Draft = Readonly<Record<string, string>>;

const storageKey = 'hatif.desk.drafts';
const storedSchema = z.object({
  owner: z.string(),
  forms: z.record(z.string(), z.record(z.string(), z.string())),
});
type Stored = z.infer<typeof storedSchema>;

/**
 * What was typed into forms and is not sent yet, by the form: it outlasts a reload and a lost sign-in, in this tab alone, and is
 * nobody's but whose it is.
 */
class Drafts {
  readonly state = new Observed<Stored>(remembered());

  /** Somebody is here: what another one typed is gone. */
  belongTo(owner: string): void {
    if (this.state.value.owner !== owner) this.#set({ owner, forms: {} });
  }

  /** Keeps what was typed into some fields; undefined: nothing any more. */
  keep(form: string, fields: Readonly<Record<string, string | undefined>>): void {
    const { forms } = this.state.value;
    const all = Object.entries({ ...forms[form], ...fields });
    const typed = all.filter((field): field is [string, string] => field[1] !== undefined);
    this.#set({ forms: { ...forms, [form]: Object.fromEntries(typed) } });
  }

  /** A form was sent, or is not to be. */
  drop(form: string): void {
    const { [form]: _gone, ...forms } = this.state.value.forms;
    this.#set({ forms });
  }

  /** Somebody leaves. */
  dropAll(): void {
    this.#set({ owner: '', forms: {} });
  }

  #set(change: Partial<Stored>): void {
    this.state.set(change);
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(this.state.value));
    } catch {
      // Storage is refused in some private windows; what was typed then lasts as long as the page.
    }
  }
}

/** Of this tab. */
export const drafts = new Drafts();

function remembered(): Stored {
  try {
    return storedSchema.parse(JSON.parse(sessionStorage.getItem(storageKey) ?? ''));
  } catch {
    return { owner: '', forms: {} };
  }
}
