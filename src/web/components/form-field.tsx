import { useId, type RefObject } from 'react';

/** An example of a number, left to right in either language; it belongs to nobody. */
export const exampleNumber = '\u2066+966 55 000 0000\u2069';

/** The look of a field to write in. */
export const fieldBox =
  'min-h-11 w-full scroll-my-12 rounded-2xl border border-line bg-field px-4 text-start';

/** A key for one form. Not `randomUUID`, which pages without TLS do not have. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface FieldIds {
  readonly id: string;
  /** What tells about the field. */
  readonly about: string | undefined;
}

/** A field with its label, what is wrong with it and what it is to look like. */
export function Field({
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
    <div className="flex flex-col gap-1.5">
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

/** A telephone number, left to right in either language. */
export function PhoneField({
  id,
  name,
  about,
  ref,
  invalid,
  required = true,
  value,
  onChange,
}: FieldIds & {
  name?: string;
  ref?: RefObject<HTMLInputElement | null>;
  invalid: boolean;
  required?: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <input
      id={id}
      name={name}
      ref={ref}
      type="tel"
      dir="ltr"
      inputMode="tel"
      autoComplete="tel"
      required={required}
      maxLength={40}
      aria-invalid={invalid}
      aria-describedby={about}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={fieldBox}
    />
  );
}
