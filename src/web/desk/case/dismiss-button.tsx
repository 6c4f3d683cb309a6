import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** Has a case stay as the rules have it: asks once. */
export function DismissButton({ of, onDismiss }: { of?: string; onDismiss: () => void }) {
  const { say } = useDeskTexts();
  const [asked, setAsked] = useState(false);
  const text = say(asked ? 'wrap.dismiss_sure' : 'wrap.dismiss');
  return (
    <Button
      aria-label={of === undefined ? undefined : `${text}: ${of}`}
      look={asked ? 'danger' : 'quiet'}
      onBlur={() => setAsked(false)}
      onClick={() => (asked ? onDismiss() : setAsked(true))}
    >
      {text}
    </Button>
  );
}
