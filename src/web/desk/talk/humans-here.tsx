import type { Handoff } from '../../../shared/api/desk-calls.ts';
import { Button } from '../../components/button.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { deskCalls } from '../calls-api.ts';
import { useDesk } from '../live/live-desk.tsx';
import { Badge } from '../parts/badge.tsx';
import { useSending } from '../parts/form.tsx';
import { Words } from '../parts/words.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** Colleagues who are in the room, or on their way into it; who was asked in private may be brought in. */
export function HumansHere({
  callId,
  handoff,
  humans,
}: {
  callId: string;
  handoff: Handoff;
  humans: readonly Handoff[];
}) {
  const { say, problemText } = useDeskTexts();
  const { language } = useSpeaking();
  const { live } = useDesk();
  const { sending, problem, send } = useSending();
  const others = humans.filter(({ you }) => !you);
  if (others.length === 0) return null;
  const act = async (work: () => Promise<unknown>) => {
    await send(work);
    live?.link.refresh();
  };
  return (
    <section aria-labelledby="humans-title" className="glass flex flex-col gap-3 rounded-4xl p-5">
      <h2 id="humans-title" className="text-lg font-semibold">
        {say('humans.title')}
      </h2>
      <ul className="flex flex-col gap-2">
        {others.map(({ id, agentId, name, part, joinedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <span className="me-auto font-medium">
              <Words>{name[language]}</Words>
            </span>
            <Badge warn={joinedAt === null}>
              {say(joinedAt === null ? 'humans.coming' : `humans.${part}`)}
            </Badge>
            {handoff.part === 'lead' && (
              <span className="flex flex-wrap gap-2">
                {part === 'consulted' && (
                  <Button
                    disabled={sending}
                    onClick={() => void act(() => deskCalls.colleague(callId, agentId, 'join'))}
                  >
                    {say('humans.bring_in')}
                  </Button>
                )}
                {joinedAt !== null && (
                  <Button
                    disabled={sending}
                    onClick={() => void act(() => deskCalls.transfer(callId, { agentId }))}
                  >
                    {say('humans.hand_over')}
                  </Button>
                )}
                <Button disabled={sending} onClick={() => void act(() => deskCalls.sendOut(callId, agentId))}>
                  {say('humans.send_out')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <output className="text-sm text-danger empty:hidden">{problem && problemText(problem)}</output>
    </section>
  );
}
