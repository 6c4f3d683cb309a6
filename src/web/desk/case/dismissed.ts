import { z } from 'zod';
import { Observed } from '../observed.ts';

const storageKey = 'hatif.desk.dismissed';

/** Handoffs whose case stays as the rules have it, in this browser: no centre keeps asking for it. */
export const dismissed = {
  state: new Observed<{ ids: readonly string[] }>({ ids: remembered() }),

  /** Dismisses one; of the others those are forgotten that the centre asks for no more. */
  add(id: string, asked: readonly string[]): void {
    const ids = [...this.state.value.ids.filter((one) => asked.includes(one)), id];
    this.state.set({ ids });
    try {
      localStorage.setItem(storageKey, JSON.stringify(ids));
    } catch {
      // Storage is refused in some private windows; it then lasts as long as the page.
    }
  },
};

function remembered(): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    return [];
  }
}
