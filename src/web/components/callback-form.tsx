import { useEffect, useId, useRef, useState, type FormEvent, type RefObject } from 'react';
import { requestCallback, type CallbackAnswer } from '../api.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { Button } from './button.tsx';
import { PhoneIcon } from './icons.tsx';

/** What an example number looks like; it belongs to nobody. */
const example = '+966 55 000 0000';

type Mistake = Extract<CallbackAnswer, { noted: false }>['why'];

// Not `randomUUID`, which pages without TLS do not have.
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface CallbackFormProps {
  /** It has been written down, as this ticket. */
  readonly onNoted: (ticket: string) => void;
}

/** Nobody can serve the caller now: leaves a number to be called back on. What was typed stays until it has been written down. */
export function CallbackForm({ onNoted }: CallbackFormProps) {
  const { language, t } = useSpeaking();
  const [state, setState] = useState<Mistake | 'sending' | null>(null);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [key] = useState(randomKey);
  const phoneField = useRef<HTMLInputElement>(null);
  const title = useId();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'sending') return;
    setState('sending');
    const answered = await requestCallback({ phone, language, key, ...(name.trim() && { name }) });
    if (answered.noted) {
      onNoted(answered.ticket);
      return;
    }
    setState(answered.why);
    if (answered.why === 'phone_invalid') phoneField.current?.focus();
  };

  const mistake = state === 'sending' ? null : state;
  const ofPhone = mistake === 'phone_invalid';
  return (
    <form
      onSubmit={(event) => void send(event)}
      noValidate
      aria-labelledby={title}
      className="flex flex-col gap-3 not-first:border-t not-first:border-line not-first:pt-3"
    >
      <h3 id={title} className="font-semibold">
        {t('callback.title')}
      </h3>
      <Field
        label={t('callback.phone')}
        hint={t('callback.example', { example: `\u2066${example}\u2069` })}
        mistake={ofPhone ? t('callback.phone_invalid') : ''}
      >
        {(ids) => (
          <PhoneField {...ids} ref={phoneField} invalid={ofPhone} value={phone} onChange={setPhone} />
        )}
      </Field>
      <Field label={t('callback.name')}>
        {({ id }) => (
          <input
            id={id}
            dir="auto"
            autoComplete="name"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
            className={box}
          />
        )}
      </Field>
      <output className="text-sm text-danger empty:hidden">
        {mistake && !ofPhone && t(`callback.${mistake}`)}
      </output>
      <Button type="submit" look="primary" disabled={phone.trim() === '' || state === 'sending'}>
        <PhoneIcon />
        {t(state === 'sending' ? 'callback.sending' : 'callback.send')}
      </Button>
    </form>
  );
}

const box = 'min-h-11 w-full rounded-2xl border border-line bg-field px-4 text-start';

/** The call back has been written down. Takes the focus, which the form had. */
export function CallbackNoted({ ticket }: { ticket: string }) {
  const { t } = useSpeaking();
  const noted = useRef<HTMLOutputElement>(null);
  useEffect(() => noted.current?.focus(), []);
  return (
    <output
      ref={noted}
      tabIndex={-1}
      className="flex flex-col gap-1 rounded-3xl border border-line bg-accent-soft p-4 text-start outline-none"
    >
      <span className="font-semibold text-accent">{t('callback.noted')}</span>
      <span className="text-sm">{t('callback.number', { ticket: `\u2066${ticket}\u2069` })}</span>
    </output>
  );
}

interface FieldIds {
  readonly id: string;
  /** What tells about the field. */
  readonly about: string | undefined;
}

function Field({
  label,
  hint,
  mistake,
  children,
}: {
  label: string;
  hint?: string;
  mistake?: string;
  children: (ids: FieldIds) => React.ReactNode;
}) {
  const id = useId();
  const hintId = useId();
  const mistakeId = useId();
  const about = [...(mistake === undefined ? [] : [mistakeId]), ...(hint === undefined ? [] : [hintId])];
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      {children({ id, about: about.join(' ') || undefined })}
      {mistake !== undefined && (
        <output id={mistakeId} className="text-sm text-danger empty:hidden">
          {mistake}
        </output>
      )}
      {hint !== undefined && (
        <span id={hintId} className="text-xs text-muted">
          {hint}
        </span>
      )}
    </div>
  );
}

function PhoneField({
  id,
  about,
  ref,
  invalid,
  value,
  onChange,
}: FieldIds & {
  ref: RefObject<HTMLInputElement | null>;
  invalid: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <input
      id={id}
      ref={ref}
      type="tel"
      dir="ltr"
      inputMode="tel"
      autoComplete="tel"
      required
      maxLength={40}
      aria-invalid={invalid}
      aria-describedby={about}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={box}
    />
  );
}
