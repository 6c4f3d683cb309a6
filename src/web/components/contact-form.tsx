import { useId, useRef, useState, type FormEvent } from 'react';
import { sendMessage, type MessageAnswer } from '../api.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { formatMoment } from '../i18n/numbers.ts';
import { Button } from './button.tsx';
import { exampleNumber, Field, fieldBox, PhoneField, randomKey } from './form-field.tsx';
import { FormTaken } from './form-taken.tsx';
import { MailIcon } from './icons.tsx';

/** The fields of a message, in their order. */
const fields = ['name', 'email', 'phone', 'subject', 'message'] as const;
type FieldName = (typeof fields)[number];

/** A message as far as it is written, and the key under which it is one message however often it is sent. */
export type Draft = Readonly<Record<FieldName | 'key', string>>;

/** A message in which nothing is written yet. */
export function newDraft(): Draft {
  return { name: '', email: '', phone: '', subject: '', message: '', key: randomKey() };
}

/** How many characters a field takes. */
const longest: Readonly<Record<FieldName, number>> = {
  name: 100,
  email: 254,
  phone: 40,
  subject: 200,
  message: 8_000,
};

type Sent = Extract<MessageAnswer, { sent: true }>;
type Refused = Extract<MessageAnswer, { sent: false }>;

interface ContactFormProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onSent: (sent: Sent) => void;
}

/** A message to the centre. What is written stays until it has been taken in. */
export function ContactForm({ draft, onChange, onSent }: ContactFormProps) {
  const { language, t } = useSpeaking();
  const [state, setState] = useState<Refused | 'sending' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const title = useId();

  const refuse = (refused: Refused) => {
    setState(refused);
    const [first] = refused.fields;
    const field = first === undefined ? null : form.current?.elements.namedItem(first);
    if (field instanceof HTMLElement) field.focus();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'sending') return;
    const missing = fields.filter((field) => field !== 'phone' && draft[field].trim() === '');
    if (missing.length > 0) {
      refuse({ sent: false, why: 'invalid', fields: missing });
      return;
    }
    setState('sending');
    const { phone, ...rest } = draft;
    const answer = await sendMessage({ ...rest, language, ...(phone.trim() === '' ? {} : { phone }) });
    if (answer.sent) onSent(answer);
    else refuse(answer);
  };

  const refused = state === 'sending' ? null : state;
  const wrong = (field: FieldName): boolean => refused?.fields.includes(field) ?? false;
  const fieldOf = (field: FieldName, hint?: string) => (
    <Field
      key={field}
      label={t(`contact.${field}`)}
      mistake={wrong(field) ? t(`contact.${field}_wrong`) : ''}
      {...(hint === undefined ? {} : { hint })}
    >
      {({ id, about }) => {
        const write = (value: string) => onChange({ ...draft, [field]: value });
        if (field === 'phone')
          return (
            <PhoneField
              id={id}
              name={field}
              about={about}
              invalid={wrong(field)}
              required={false}
              value={draft.phone}
              onChange={write}
            />
          );
        const same = {
          id,
          name: field,
          required: true,
          maxLength: longest[field],
          'aria-invalid': wrong(field),
          'aria-describedby': about,
          value: draft[field],
        };
        if (field === 'message')
          return (
            <textarea
              {...same}
              dir="auto"
              rows={4}
              onChange={(event) => write(event.target.value)}
              className={`${fieldBox} py-2`}
            />
          );
        const email = field === 'email';
        return (
          <input
            {...same}
            type={email ? 'email' : 'text'}
            dir={email ? 'ltr' : 'auto'}
            autoComplete={email ? 'email' : field === 'name' ? 'name' : 'off'}
            onChange={(event) => write(event.target.value)}
            className={fieldBox}
          />
        );
      }}
    </Field>
  );

  return (
    <form
      ref={form}
      onSubmit={(event) => void send(event)}
      noValidate
      aria-labelledby={title}
      className="flex flex-col gap-3 text-start"
    >
      <div className="flex flex-col gap-1">
        <h2 id={title} className="font-semibold">
          {t('contact.open')}
        </h2>
        <p className="text-sm text-muted">{t('contact.lead')}</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {fieldOf('name')}
        {fieldOf('email')}
        {fieldOf('phone', t('callback.example', { example: exampleNumber }))}
        {fieldOf('subject')}
      </div>
      {fieldOf('message')}
      <output className="text-sm text-danger empty:hidden">
        {refused && (refused.why !== 'invalid' || refused.fields.length === 0) && t(`contact.${refused.why}`)}
      </output>
      <Button type="submit" look="primary" disabled={state === 'sending'}>
        <MailIcon />
        {t(state === 'sending' ? 'contact.sending' : 'contact.send')}
      </Button>
    </form>
  );
}

/** The message has been taken in. */
export function ContactSent({ sent, onAnother }: { sent: Sent; onAnother: () => void }) {
  const { language, t } = useSpeaking();
  const { ticket, answerBy } = sent;
  return (
    <div className="flex flex-col gap-3 text-start">
      <FormTaken title={t('contact.sent')}>
        <span className="text-sm">{t('contact.number', { ticket: `\u2066${ticket}\u2069` })}</span>
        {answerBy !== null && (
          <span className="text-sm">
            {t('contact.answer_by', { moment: formatMoment(language, new Date(answerBy)) })}
          </span>
        )}
      </FormTaken>
      <Button className="self-start" onClick={onAnother}>
        {t('contact.another')}
      </Button>
    </div>
  );
}
