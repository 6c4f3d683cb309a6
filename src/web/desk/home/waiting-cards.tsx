import { useState } from 'react';
import type { Waiting } from '../../../shared/api/desk.ts';
import { Button } from '../../components/button.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatDuration, formatMoment } from '../../i18n/numbers.ts';
import { problemOf, type DeskProblem } from '../ask.ts';
import { deskCalls, type Queue } from '../calls-api.ts';
import { useDesk } from '../live/live-desk.tsx';
import { Badge } from '../parts/badge.tsx';
import { Facts } from '../parts/facts.tsx';
import { moodKey } from '../parts/mood.ts';
import { useDeskTexts } from '../use-desk.ts';

type Caller = Queue['waiting'][number];

/** A caller who is on the line for a human; supervisors may talk along where one talks with them. */
export function OnTheLine({
  caller,
  department,
  now,
  mayJoin,
}: {
  caller: Caller;
  department: string;
  now: number;
  mayJoin: boolean;
}) {
  const { language, digits } = useSpeaking();
  const { say } = useDeskTexts();
  const { reason, state, place, since, by, mood, priority } = caller;
  const name = by ? `\u2068${by.name[language]}\u2069` : '';
  const stands =
    state === 'waiting'
      ? say('queue.place', { place: digits(String(place ?? 1)) })
      : say(state === 'offered' ? 'queue.rings' : state === 'joining' ? 'queue.joining' : 'queue.talking', {
          name,
        });
  return (
    <Card
      reason={reason}
      badges={[
        { text: stands, warn: state === 'waiting' },
        ...(priority > 0 ? [{ text: say('queue.priority'), warn: true }] : []),
      ]}
    >
      <Facts
        facts={[
          [say('queue.waits'), formatDuration(language, now - Date.parse(since))],
          [say('waiting.department'), department],
          ...(caller.language
            ? [[say('waiting.language'), say(`language.${caller.language}`)] as const]
            : []),
          ...(mood === null ? [] : [[say('queue.mood'), say(moodKey(mood))] as const]),
          ...(caller.ticket === null
            ? []
            : [[say('waiting.ticket'), `\u2066${caller.ticket}\u2069`] as const]),
        ]}
      />
      {mayJoin && state === 'talking' && <TalkAlong callId={caller.callId} />}
    </Card>
  );
}

function TalkAlong({ callId }: { callId: string }) {
  const { say, problemText } = useDeskTexts();
  const { live } = useDesk();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DeskProblem | null>(null);
  const join = async () => {
    setBusy(true);
    setProblem(null);
    live?.lines.expect(callId);
    try {
      const { handoff, room } = await deskCalls.join(callId);
      live?.lines.accepted(callId, handoff, room);
    } catch (error) {
      setProblem(problemOf(error));
    }
    live?.lines.expect(null);
    live?.link.refresh();
    setBusy(false);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button disabled={busy} onClick={() => void join()}>
        {say('queue.talk_along')}
      </Button>
      <output className="text-sm text-danger empty:hidden">{problem && problemText(problem)}</output>
    </div>
  );
}

/** Somebody who was promised a call. */
export function Promised({
  waiting,
  department,
  now,
}: {
  waiting: Waiting;
  department: string;
  now: number;
}) {
  const { language } = useSpeaking();
  const { say } = useDeskTexts();
  const { status, reason, callbackBy, ticket, since } = waiting;
  const due = callbackBy === null ? null : new Date(callbackBy);
  const late = due !== null && due.getTime() < now;
  const promised =
    due === null
      ? say('waiting.callback_open')
      : late
        ? say('waiting.overdue')
        : say('waiting.callback', { moment: formatMoment(language, due) });
  return (
    <Card
      reason={reason}
      badges={[
        {
          text: status === 'waiting' ? say('waiting.on_line') : promised,
          warn: status === 'waiting' || late,
        },
      ]}
    >
      <Facts
        facts={[
          [say('waiting.for'), formatDuration(language, now - Date.parse(since))],
          [say('waiting.department'), department],
          ...(waiting.language
            ? [[say('waiting.language'), say(`language.${waiting.language}`)] as const]
            : []),
          ...(ticket === null ? [] : [[say('waiting.ticket'), `\u2066${ticket}\u2069`] as const]),
        ]}
      />
    </Card>
  );
}

function Card({
  reason,
  badges,
  children,
}: {
  reason: string;
  badges: readonly { text: string; warn: boolean }[];
  children: React.ReactNode;
}) {
  return (
    <li className="flex flex-col gap-2 rounded-3xl border border-line bg-panel-strong p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="min-w-0 font-semibold wrap-anywhere">
          <bdi>{reason}</bdi>
        </h3>
        <span className="flex flex-wrap gap-1.5">
          {badges.map(({ text, warn }) => (
            <Badge key={text} warn={warn}>
              {text}
            </Badge>
          ))}
        </span>
      </div>
      {children}
    </li>
  );
}
