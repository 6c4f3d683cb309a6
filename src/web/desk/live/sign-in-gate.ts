import { problemOf } from '../ask.ts';
import { Observed } from '../observed.ts';

type Answer = (signedIn: boolean) => void;

/** Whether somebody is asked to sign in over the page, for what they were about to do. */
export const signInGate = {
  state: new Observed<{ asks: boolean }>({ asks: false }),
  waiting: [] as Answer[],

  /** Asks; resolves with whether they did. */
  ask(): Promise<boolean> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.state.set({ asks: true });
    });
  },

  /** They have signed in, or will not. */
  answer(signedIn: boolean): void {
    this.state.set({ asks: false });
    for (const resolve of this.waiting.splice(0)) resolve(signedIn);
  },
};

/** Does what changes something. Whoever is signed out by now is asked to sign in, and then it happens. */
export async function change<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (problemOf(error).code !== 'not_signed_in' || !(await signInGate.ask())) throw error;
    return work();
  }
}
