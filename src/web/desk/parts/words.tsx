/** Somebody's own words: they keep to themselves, in their own direction, and nothing in them is more than text. */
export function Words({ children, className = '' }: { children: string; className?: string }) {
  return (
    <bdi dir="auto" className={`whitespace-pre-wrap wrap-anywhere ${className}`}>
      {children}
    </bdi>
  );
}
