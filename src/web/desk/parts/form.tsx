import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Field, fieldBox } from '../../components/form-field.tsx';
import { problemOf, type DeskProblem } from '../ask.ts';
import { KeyHint, shortcutOf } from '../keys/key-hint.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** A form's way to the centre: what is being sent, and what went wrong the last time. */
export function useSending(): {
  sending: boolean;
  problem: DeskProblem | null;
  /** Sends; resolves with whether it was done. */
  send: (work: () => Promise<unknown>) => Promise<boolean>;
} {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<DeskProblem | null>(null);
  const send = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (sending) return false;
    setSending(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setSending(false);
    }
  };
  return { sending, problem, send };
}

/** A card in the middle of an otherwise empty page. */
export function Card({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="glass m-auto flex w-full max-w-md flex-col gap-5 rounded-4xl p-6 sm:p-8">
      <div className="flex flex-col gap-1">
        <h1 className="text-2xl font-semibold text-balance">{title}</h1>
        {lead !== undefined && <p className="text-pretty text-muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

/** A form with its button and, below it, what went wrong. `problemText` of fields stands at the field. */
export function Form({
  label,
  button,
  sending,
  problem,
  quick = false,
  beside,
  onSend,
  children,
}: {
  label: string;
  button: string;
  sending: boolean;
  problem: DeskProblem | null;
  /** Its button shows the key that sends it out of its fields. */
  quick?: boolean;
  /** Other buttons. */
  beside?: ReactNode;
  onSend: () => void;
  children: ReactNode;
}) {
  const { problemText } = useDeskTexts();
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (problem) alert.current?.focus();
  }, [problem]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form onSubmit={submit} noValidate aria-label={label} className="flex flex-col gap-4 text-start">
      {children}
      {problem && (
        <p
          ref={alert}
          role="alert"
          tabIndex={-1}
          className="rounded-2xl border border-line bg-danger-soft px-4 py-3 text-sm outline-none"
        >
          {problemText(problem)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          look="primary"
          disabled={sending}
          aria-keyshortcuts={quick ? shortcutOf('save') : undefined}
        >
          {button}
          {quick && <KeyHint name="save" />}
        </Button>
        {beside}
      </div>
    </form>
  );
}

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  mistake?: string | undefined;
}

interface LineProps extends TextProps {
  autoComplete?: string;
}

/** A line of text. */
export function TextField({ maxLength = 100, ...props }: LineProps & { maxLength?: number }) {
  return <Line {...props} type="text" dir="auto" maxLength={maxLength} />;
}

/** An e-mail address, left to right in either language. */
export function EmailField(props: LineProps) {
  return <Line {...props} type="email" dir="ltr" maxLength={200} />;
}

function Line({
  label,
  value,
  onChange,
  mistake,
  autoComplete = 'off',
  ...kind
}: LineProps & { type: string; dir: string; maxLength: number }) {
  return (
    <Field label={label} mistake={mistake ?? ''}>
      {({ id, about }) => (
        <input
          {...kind}
          id={id}
          required
          autoComplete={autoComplete}
          aria-invalid={mistake !== undefined}
          aria-describedby={about}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={fieldBox}
        />
      )}
    </Field>
  );
}

/** A password, which may be looked at. */
export function PasswordField({
  label,
  value,
  onChange,
  mistake,
  hint,
  fresh = false,
}: TextProps & { hint?: string; fresh?: boolean }) {
  const { say } = useDeskTexts();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} mistake={mistake ?? ''} {...(hint === undefined ? {} : { hint })}>
      {({ id, about }) => (
        <div className="flex gap-2">
          <input
            id={id}
            type={shown ? 'text' : 'password'}
            dir="auto"
            required
            maxLength={200}
            autoComplete={fresh ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={mistake !== undefined}
            aria-describedby={about}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={`${fieldBox} min-w-0`}
          />
          <Button
            aria-label={`${say(shown ? 'field.hide_password' : 'field.show_password')}: ${label}`}
            onClick={() => setShown(!shown)}
          >
            {say(shown ? 'field.hide_password' : 'field.show_password')}
          </Button>
        </div>
      )}
    </Field>
  );
}

/** One of some words. */
export function Choice<T extends string>({
  label,
  value,
  options,
  hidden = false,
  disabled = false,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { value: T; name: string }[];
  /** The label is for screen readers alone. */
  hidden?: boolean;
  disabled?: boolean;
  onChange: (value: T) => void;
}) {
  const select = (id?: string) => (
    <select
      id={id}
      aria-label={hidden ? label : undefined}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
      className={fieldBox}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} className="bg-sky text-ink">
          {option.name}
        </option>
      ))}
    </select>
  );
  return hidden ? select() : <Field label={label}>{({ id }) => select(id)}</Field>;
}

/** Whether an address looks like one. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text.trim());
}
