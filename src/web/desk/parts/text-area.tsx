import type { Ref } from 'react';
import { Field, fieldBox } from '../../components/form-field.tsx';

/** Some lines of text. */
export function TextArea({
  label,
  value,
  rows = 3,
  maxLength = 4_000,
  hint,
  mistake,
  ref,
  onChange,
}: {
  label: string;
  value: string;
  rows?: number;
  maxLength?: number;
  hint?: string;
  mistake?: string | undefined;
  ref?: Ref<HTMLTextAreaElement>;
  onChange: (value: string) => void;
}) {
  return (
    <Field
      label={label}
      {...(mistake === undefined ? {} : { mistake })}
      {...(hint === undefined ? {} : { hint })}
    >
      {({ id, about }) => (
        <textarea
          ref={ref}
          id={id}
          dir="auto"
          style={{ minBlockSize: `${rows * 1.5 + 1.25}rem` }}
          maxLength={maxLength}
          aria-invalid={mistake !== undefined}
          aria-describedby={about}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${fieldBox} field-sizing-content max-h-80 py-2`}
        />
      )}
    </Field>
  );
}
