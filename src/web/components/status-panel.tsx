import type { CallState } from '../call/state.ts';
import { useDepartmentNames } from '../hooks/use-centre.ts';
import { useCall, useCaller } from '../hooks/use-call.tsx';
import { useNow } from '../hooks/use-now.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import type { TextKey } from '../i18n/texts.ts';
import { AgentOrb } from './agent-orb.tsx';
import { Button } from './button.tsx';
import { CallTimer } from './call-timer.tsx';
import { SpeakerIcon } from './icons.tsx';

/** Who is doing what right now: the agent's voice made visible, in words, and for how long. */
export function StatusPanel({ className, compact }: { className: string; compact: boolean }) {
  const { t, language } = useSpeaking();
  const caller = useCaller();
  const call = useCall();
  return (
    <section
      aria-label={t('status.region')}
      className={`glass flex items-center rounded-3xl ${compact ? 'gap-3 p-3 short:px-4 short:py-1' : 'flex-col gap-2 p-5 text-center'} ${className}`}
    >
      <AgentOrb live={call.phase === 'live'} className={compact ? 'size-20 short:hidden' : 'size-36'} />
      <div
        className={
          compact
            ? 'min-w-0 flex-1 short:flex short:items-center short:justify-between short:gap-3'
            : 'flex flex-col items-center'
        }
      >
        <output className="block text-base font-semibold short:text-sm lg:text-lg">
          {t(statusKey(call), { name: call.human?.name[language] ?? '' })}
        </output>
        {call.phase === 'microphone' && <p className="text-sm text-muted">{t('status.microphone.hint')}</p>}
        {call.phase === 'recalling' && <Recall at={call.recallAt} />}
        {call.startedAt !== null && <CallTimer startedAt={call.startedAt} endedAt={call.endedAt} />}
        <Standing call={call} />
      </div>
      {call.soundBlocked && call.phase === 'live' && (
        <div className="flex flex-col items-center gap-1">
          <Button look="primary" onClick={() => caller.unlockSound()}>
            <SpeakerIcon />
            {t('control.sound')}
          </Button>
          {!compact && <p className="text-xs text-muted">{t('control.sound.why')}</p>}
        </div>
      )}
    </section>
  );
}

/** How far the caller is: in the questions, with a department, in line for a human. */
function Standing({ call: { stage, progress, department, queue, human } }: { call: CallState }) {
  if (queue) return <InLine {...queue} />;
  if (human || stage === null) return null;
  return stage === 'department' ? (
    <ServedBy department={department} />
  ) : (
    <StageProgress stage={stage} {...progress} />
  );
}

/** Where the caller stands in line, and how long it may take where somebody can say. */
function InLine({ place, minutes }: NonNullable<CallState['queue']>) {
  const { t, digits } = useSpeaking();
  if (place === null) return null;
  const parts = [
    place === 1 ? t('queue.next') : t('queue.place', { place: digits(String(place)) }),
    ...(minutes === null ? [] : [t('queue.minutes', { minutes: digits(String(minutes)) })]),
  ];
  return <p className="mt-1 text-sm font-medium tabular-nums">{parts.join(' · ')}</p>;
}

/** When the centre is called again, and the way out of it. The countdown is for the eye: a screen reader is told once. */
function Recall({ at }: { at: number | null }) {
  const { t, digits } = useSpeaking();
  const caller = useCaller();
  const now = useNow(at !== null);
  const seconds = at === null ? 0 : Math.ceil((at - now) / 1_000);
  return (
    <div className="flex flex-col items-start gap-2 py-1 lg:items-center">
      <p aria-hidden="true" className="text-sm text-muted">
        {seconds > 0 ? t('recall.in', { seconds: digits(String(seconds)) }) : t('recall.now')}
      </p>
      <Button onClick={() => caller.hangUp()}>{t('recall.stop')}</Button>
    </div>
  );
}

/** The questions are through: who serves the caller now. */
function ServedBy({ department }: { department: CallState['department'] }) {
  const { t } = useSpeaking();
  const nameOf = useDepartmentNames(department === null ? [] : [department]);
  if (department === null) return null;
  return (
    <p className="mt-1 text-sm text-muted short:hidden">
      {t('stage.served', { department: nameOf(department) })}
    </p>
  );
}

/** How far the questions have come; a department is where they end. */
function StageProgress({
  stage,
  step,
  of,
}: { stage: NonNullable<CallState['stage']> } & CallState['progress']) {
  const { t, digits } = useSpeaking();
  const values = {
    step: digits(String(step)),
    count: digits(String(of)),
    stage: t(`stage.${stage}`),
  };
  return (
    <div className="mt-1 flex flex-col gap-1.5 short:hidden">
      <p className="text-sm text-muted">{t('stage.progress', values)}</p>
      <div aria-hidden="true" className="flex w-48 max-w-full gap-1">
        {Array.from({ length: of }, (_each, place) => (
          <span
            key={place}
            className={`h-1 flex-1 rounded-full transition-colors ${place < step ? 'bg-accent' : 'bg-line'}`}
          />
        ))}
      </div>
    </div>
  );
}

function statusKey(call: CallState): TextKey {
  switch (call.phase) {
    case 'idle':
    case 'ended':
      return 'status.ended';
    case 'microphone':
      return 'status.microphone';
    case 'dialling':
    case 'connecting':
      return 'status.dialling';
    case 'waiting':
      return call.startedAt === null ? 'status.waiting' : 'status.returning';
    case 'reconnecting':
      return 'status.reconnecting';
    case 'recalling':
      return 'status.recalling';
    case 'live':
      return liveKey(call);
  }
}

function liveKey({ agentState, withMicrophone, notices, queue, human }: CallState): TextKey {
  if (human) return human.held ? 'status.held' : 'status.human';
  if (queue && agentState !== 'speaking') return 'status.queued';
  if (agentState === null) return 'status.live';
  const typing = !withMicrophone || notices.includes('typing_only');
  return agentState === 'listening' && typing ? 'status.listening.typing' : `status.${agentState}`;
}
