import { useEffect, useRef, type ReactNode } from 'react';

/** What was filled in has been taken in. Takes the focus, which the form had. */
export function FormTaken({ title, children }: { title: string; children: ReactNode }) {
  const shown = useRef<HTMLOutputElement>(null);
  useEffect(() => shown.current?.focus(), []);
  return (
    <output
      ref={shown}
      tabIndex={-1}
      className="flex flex-col gap-1 rounded-3xl border border-line bg-accent-soft p-4 text-start outline-none"
    >
      <span className="font-semibold text-accent">{title}</span>
      {children}
    </output>
  );
}
