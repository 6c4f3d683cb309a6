import { Button } from '../../components/button.tsx';
import { AlertIcon } from '../../components/icons.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { useDesk, useLink } from './live-desk.tsx';
import { signInGate } from './sign-in-gate.ts';

/** How this tab's tie to the centre is wrong, above everything, with the way to mend it. */
export function Banners() {
  const { say } = useDeskTexts();
  const { live } = useDesk();
  const { way, taken, signedOut } = useLink();
  const told = taken ? 'live.taken' : signedOut ? 'live.signed_out' : way === 'lost' ? 'live.lost' : null;
  const signIn = async () => {
    if (await signInGate.ask()) live?.link.signedIn();
  };
  return (
    <div aria-live="polite" className="mx-auto w-full max-w-6xl px-3 empty:hidden lg:px-6">
      {told !== null && (
        <div className="mb-3 flex flex-wrap items-center gap-3 rounded-3xl border border-line bg-warn-soft px-4 py-3">
          <AlertIcon className="size-5 text-warn" />
          <p className="min-w-0 flex-1 basis-56 text-sm text-pretty text-warn">{say(told)}</p>
          {taken && (
            <Button look="primary" onClick={() => void live?.link.takeBack()}>
              {say('live.take_back')}
            </Button>
          )}
          {!taken && signedOut && (
            <Button look="primary" onClick={() => void signIn()}>
              {say('live.sign_in')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
