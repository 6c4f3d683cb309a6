import { useEffect, useRef } from 'react';
import { idleCall } from '../call/state.ts';
import type { CentreInfo } from '../../shared/api/centre-info.ts';
import { telephoneLink } from '../../shared/telephone-link.ts';
import type { ProblemCode } from '../call/problem.ts';
import { useCentreReady, useCentreStanding } from '../hooks/use-centre.ts';
import { useCall, useCaller } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';
import { AgentOrb } from './agent-orb.tsx';
import { Button } from './button.tsx';
import { KeyboardIcon, LanguagesIcon, PhoneIcon, TicketIcon } from './icons.tsx';
import { ProblemCard } from './problem-card.tsx';
import { ReadyChip } from './ready-chip.tsx';
import type { Draft } from './contact-form.tsx';
import { WriteToUs } from './write-to-us.tsx';

/** Problems for which no call may be had soon: one can still write. Where all lines are busy a call back is offered first. */
const unanswered: ReadonlySet<ProblemCode> = new Set([
  'no_agent',
  'agent_late',
  'centre_unavailable',
  'line_failed',
  'rate_limited',
]);

interface IdleViewProps {
  /** What somebody writes instead of calling. */
  readonly message: Draft;
  readonly onMessage: (message: Draft) => void;
}

/** Where a call begins. */
export function IdleView({ message, onMessage }: IdleViewProps) {
  const { t, spoken } = useSpeaking();
  const caller = useCaller();
  const call = useCall();
  const { problem } = call;
  const standing = useCentreStanding();
  const typingOnly = standing?.typingOnly ?? false;
  const ready = useCentreReady();
  // Only a page on which nobody has called yet holds the very first state.
  const returned = call !== idleCall;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (returned && !problem) heading.current?.focus();
  }, [returned, problem]);

  const start = (microphone: boolean) => void caller.start({ microphone, ...spoken });

  return (
    <section className="glass appear m-auto grid w-full max-w-5xl items-center gap-6 rounded-4xl p-6 low:p-4 lg:grid-cols-[1fr_22rem] lg:gap-10 lg:p-12">
      <AgentOrb live={false} className="mx-auto size-40 low:hidden lg:order-last lg:size-80" />
      <div className="flex flex-col gap-5 text-center low:gap-3 lg:text-start">
        {!problem && <ReadyChip typingOnly={typingOnly} />}
        <h1
          ref={heading}
          tabIndex={-1}
          className="text-3xl font-semibold text-balance outline-none lg:text-5xl lg:leading-tight"
        >
          {t('idle.title')}
        </h1>
        {problem ? (
          <ProblemCard problem={problem} onRetry={() => start(!typingOnly)} onType={() => start(false)} />
        ) : (
          <Invitation
            typingOnly={typingOnly}
            closed={standing?.closed ?? null}
            telephone={standing?.telephone ?? null}
            onStart={start}
          />
        )}
        <WriteToUs
          suggested={problem ? unanswered.has(problem.code) : ready === false}
          draft={message}
          onChange={onMessage}
        />
      </div>
    </section>
  );
}

interface InvitationProps {
  /** Nothing hears the caller: no microphone is asked for. */
  readonly typingOnly: boolean;
  readonly closed: CentreInfo['closed'];
  readonly telephone: string | null;
  readonly onStart: (microphone: boolean) => void;
}

function Invitation({ typingOnly, closed, telephone, onStart }: InvitationProps) {
  const { t } = useSpeaking();
  return (
    <>
      <p className="text-base text-pretty text-muted low:text-sm lg:max-w-xl lg:text-lg">
        {t(typingOnly ? 'idle.lead.typing' : 'idle.lead')}
      </p>
      {closed && <Closed opens={closed.opens} />}
      <div className="flex flex-col gap-3 sm:flex-row sm:justify-center lg:justify-start">
        {!typingOnly && (
          <Button look="primary" className="min-h-14 px-8 text-lg shadow-lg" onClick={() => onStart(true)}>
            <PhoneIcon />
            {t('idle.call')}
          </Button>
        )}
        <Button
          look={typingOnly ? 'primary' : 'quiet'}
          className={`min-h-14 ${typingOnly ? 'px-8 text-lg shadow-lg' : 'px-6'}`}
          onClick={() => onStart(false)}
        >
          <KeyboardIcon />
          {t(typingOnly ? 'idle.type.only' : 'idle.type')}
        </Button>
      </div>
      {telephone && <Ring telephone={telephone} />}
      <ul className="flex flex-wrap justify-center gap-x-6 gap-y-2 text-sm text-muted lg:justify-start">
        <li className="flex items-center gap-2">
          <LanguagesIcon className="size-4" />
          {t('idle.hint.bilingual')}
        </li>
        <li className="flex items-center gap-2">
          <KeyboardIcon className="size-4" />
          {t(typingOnly ? 'idle.hint.typing.only' : 'idle.hint.typing')}
        </li>
        <li className="flex items-center gap-2">
          <TicketIcon className="size-4" />
          {t('idle.hint.ticket')}
        </li>
      </ul>
    </>
  );
}

/** The other way to call: the number, to be pressed on a phone. */
function Ring({ telephone }: { telephone: string }) {
  const { t } = useSpeaking();
  const [before = '', after = ''] = t('idle.ring').split('{telephone}');
  return (
    <p className="text-sm text-muted">
      {before}
      <a dir="ltr" href={telephoneLink(telephone)} className="font-medium text-accent underline">
        {telephone}
      </a>
      {after}
    </p>
  );
}

/** The people of the centre are away: when they are back. */
function Closed({ opens }: { opens: NonNullable<CentreInfo['closed']>['opens'] }) {
  const { language, t } = useSpeaking();
  return (
    <p className="self-center rounded-2xl bg-warn-soft px-4 py-2 text-sm text-pretty text-warn lg:self-start">
      {opens ? t('idle.closed', { opens: opens[language] }) : t('idle.closed_unknown')}
    </p>
  );
}
