import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover',
  quiet: 'bg-field text-ink border border-line hover:bg-panel-strong',
} as const;

/** The page's button: at least 44 px high, so that a thumb finds it. */
export function Button({
  look = 'quiet',
  className = '',
  ...props
}: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 py-2 text-base font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-60 ${looks[look]} ${className}`}
      {...props}
    />
  );
}
