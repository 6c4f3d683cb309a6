import { useId, useState } from 'react';
import type { MessageAnswer } from '../api.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { Button } from './button.tsx';
import { ContactForm, ContactSent, newDraft, type Draft } from './contact-form.tsx';
import { MailIcon } from './icons.tsx';

interface WriteToUsProps {
  /** Nobody can take a call: the form is open from the start. */
  readonly suggested: boolean;
  /** What is written, which outlasts a call that is made meanwhile. */
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** The way to write instead of calling, opened by those who want it. */
export function WriteToUs({ suggested, draft, onChange }: WriteToUsProps) {
  const { t } = useSpeaking();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [sent, setSent] = useState<Extract<MessageAnswer, { sent: true }> | null>(null);
  const panel = useId();
  const open = chosen ?? suggested;
  const another = () => {
    onChange({ ...newDraft(), name: draft.name, email: draft.email, phone: draft.phone });
    setSent(null);
  };
  return (
    <div className="flex flex-col gap-3">
      <Button
        className="self-center lg:self-start"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setChosen(!open)}
      >
        <MailIcon />
        {t(open ? 'contact.close' : 'contact.open')}
      </Button>
      <div id={panel} hidden={!open} className="rounded-3xl border border-line p-4">
        {open &&
          (sent ? (
            <ContactSent sent={sent} onAnother={another} />
          ) : (
            <ContactForm draft={draft} onChange={onChange} onSent={setSent} />
          ))}
      </div>
    </div>
  );
}
