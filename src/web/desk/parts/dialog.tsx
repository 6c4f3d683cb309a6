import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

/** Something asked over the page: the rest waits. Closed by Escape, by pressing beside it, or by whoever shows it. */
export function Dialog({
  title,
  lead,
  onClose,
  children,
}: {
  title: string;
  lead?: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    // Closed while it is still there, it gives the focus back to whoever had it.
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // Pressing beside it is a help for the mouse; the keyboard has Escape.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="m-auto max-h-[90dvh] w-full max-w-lg overflow-y-auto rounded-4xl border border-line bg-sky p-0 text-ink shadow-2xl backdrop:bg-black/45 backdrop:backdrop-blur-xs"
    >
      <div className="flex flex-col gap-4 p-5 sm:p-6">
        <div className="flex flex-col gap-1">
          <h2 id={titleId} className="text-xl font-semibold text-balance">
            {title}
          </h2>
          {lead !== undefined && <p className="text-pretty text-muted">{lead}</p>}
        </div>
        {children}
      </div>
    </dialog>
  );
}
