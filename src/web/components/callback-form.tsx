import { useId, useRef, useState, type FormEvent, type RefObject } from 'react';
import { requestCallback, type CallbackAnswer } from '../api.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { Button } from './button.tsx';
import { PhoneIcon } from './icons.tsx';

/** What an example number looks like; it belongs to nobody. */
const example = '+966 55 000 0000';

/** All lines are busy: leaves a number to be called back on. What was typed stays until it has been written down. */
export function CallbackForm() {
  const { language, t } = useSpeaking();
  const [answer, setAnswer] = useState<CallbackAnswer | 'sending' | null>(null);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const phoneField = useRef<HTMLInputElement>(null);
  const title = useId();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (answer === 'sending') return;
    setAnswer('sending');
    const answered = await requestCallback({ phone, language, ...(name.trim() && { name }) });
    setAnswer(answered);
    if (!answered.noted && answered.why === 'phone_invalid') phoneField.current?.focus();
  };

  if (answer !== null && answer !== 'sending' && answer.noted) {
    return (
      <output className="flex flex-col gap-1 rounded-2xl bg-accent-soft p-3">
        <span className="font-semibold text-accent">{t('callback.noted')}</span>
        <span className="text-sm">{t('callback.number', { ticket: `\u2066${answer.ticket}\u2069` })}</span>
      </output>
    );
  }
  const mistake = answer !== null && answer !== 'sending' ? answer.why : null;
  return (
    <form
      onSubmit={(event) => void send(event)}
      noValidate
      aria-labelledby={title}
      className="flex flex-col gap-3 border-t border-line pt-3"
    >
      <h3 id={title} className="font-semibold">
        {t('callback.title')}
      </h3>
      <Field label={t('callback.phone')} hint={t('callback.example', { example: `\u2066${example}\u2069` })}>
        {(ids) => (
          <PhoneField
            {...ids}
            ref={phoneField}
            invalid={mistake === 'phone_invalid'}
            value={phone}
            onChange={setPhone}
          />
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
      <output className="text-sm text-danger empty:hidden">{mistake && t(`callback.${mistake}`)}</output>
      <Button type="submit" look="primary" disabled={phone.trim() === '' || answer === 'sending'}>
        <PhoneIcon />
        {t(answer === 'sending' ? 'callback.sending' : 'callback.send')}
      </Button>
    </form>
  );
}

const box = 'min-h-11 w-full rounded-2xl border border-line bg-field px-4 text-start';

interface FieldIds {
  readonly id: string;
  readonly hintId: string | undefined;
}

function Field({
  label,
  hint,
  children,
}: {
  label: string;
  hint?: string;
  children: (ids: FieldIds) => React.ReactNode;
}) {
  const id = useId();
  const hintId = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      {children({ id, hintId: hint === undefined ? undefined : hintId })}
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
  hintId,
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
      aria-describedby={hintId}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={box}
    />
  );
}
