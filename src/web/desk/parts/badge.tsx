/** How somebody or something stands, in a word; `warn`: it wants to be looked at. */
export function Badge({ warn = false, children }: { warn?: boolean; children: string }) {
  return (
    <span
      className={`rounded-full px-3 py-1 text-sm ${warn ? 'bg-warn-soft text-warn' : 'bg-accent-soft text-accent'}`}
    >
      {children}
    </span>
  );
}
