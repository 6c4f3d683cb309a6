import type { RefObject } from 'react';
import type { DeskCall, Handoff } from '../../../shared/api/desk-calls.ts';
import { useDepartmentNames } from '../../hooks/use-centre.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatDuration } from '../../i18n/numbers.ts';
import { useServerNow } from '../live/use-server-now.ts';
import { Badge } from '../parts/badge.tsx';
import { Words } from '../parts/words.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** Who is on the line, as far as is known, and for how long. */
export function CallHead({
  heading,
  call,
  handoff,
  department,
}: {
  heading: RefObject<HTMLHeadingElement | null>;
  call: DeskCall | undefined;
  handoff: Handoff;
  department: string | null;
}) {
  const { say } = useDeskTexts();
  const nameOf = useDepartmentNames(department === null ? [] : [department]);
  const name = call?.brief.who.name;
  const company = call?.brief.who.company;
  return (
    <section
      aria-labelledby="call-title"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-3xl border border-line bg-sky px-5 py-3 shadow-lg"
    >
      <div className="min-w-0">
        <h1
          id="call-title"
          ref={heading}
          tabIndex={-1}
          className="text-lg font-semibold outline-none sm:text-xl"
        >
          {name ? <Words>{name}</Words> : say(call ? 'talk.nobody' : 'desk.loading')}
        </h1>
        <p className="text-sm text-muted">
          {[department === null ? null : nameOf(department), company ?? null]
            .filter((part) => part !== null)
            .map((part, place) => (
              <span key={part}>
                {place > 0 && ' · '}
                <Words>{part}</Words>
              </span>
            ))}
        </p>
      </div>
      <div className="flex items-center gap-3">
        {handoff.part !== 'lead' && <Badge warn>{say(`talk.part_${handoff.part}`)}</Badge>}
        <TalkTimer since={handoff.since} />
      </div>
    </section>
  );
}

/** How long the caller has been talked with. Read out on demand only. */
export function TalkTimer({ since }: { since: string }) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const now = useServerNow(true);
  return (
    <p
      role="timer"
      aria-live="off"
      aria-label={say('talk.timer')}
      className="text-xl font-semibold tabular-nums"
    >
      <bdi dir="ltr">{formatDuration(language, now - Date.parse(since))}</bdi>
    </p>
  );
}
