import { useId, useRef, useState, type FormEvent } from 'react';
import { requestCallback, type CallbackAnswer } from '../api.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { Button } from './button.tsx';
import { exampleNumber, Field, fieldBox, PhoneField, randomKey } from './form-field.tsx';
import { FormTaken } from './form-taken.tsx';
import { PhoneIcon } from './icons.tsx';

type Mistake = Extract<CallbackAnswer, { noted: false }>['why'];

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
        hint={t('callback.example', { example: exampleNumber })}
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
            className={fieldBox}
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

/** The call back has been written down. */
export function CallbackNoted({ ticket }: { ticket: string }) {
  const { t } = useSpeaking();
  return (
    <FormTaken title={t('callback.noted')}>
      <span className="text-sm">{t('callback.number', { ticket: `\u2066${ticket}\u2069` })}</span>
    </FormTaken>
  );
}
