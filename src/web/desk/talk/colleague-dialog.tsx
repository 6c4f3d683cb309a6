import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { deskCalls } from '../calls-api.ts';
import { useDesk } from '../live/live-desk.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useSending } from '../parts/form.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { ColleagueList } from './colleague-list.tsx';

/** Asks a colleague in private, while the caller waits; or brings one into the talk. */
export function ColleagueDialog({ callId, onClose }: { callId: string; onClose: () => void }) {
  const { say, problemText } = useDeskTexts();
  const { live } = useDesk();
  const { sending, problem, send } = useSending();
  const [agentId, setAgentId] = useState<string | null>(null);
  const invite = async (how: 'consult' | 'join') => {
    if (agentId === null) return;
    const done = await send(() => deskCalls.colleague(callId, agentId, how));
    live?.link.refresh();
    if (done) onClose();
  };
  return (
    <Dialog title={say('colleague.title')} lead={say('colleague.lead')} onClose={onClose}>
      <ColleagueList label={say('transfer.to_whom')} chosen={agentId} onChoose={setAgentId} />
      {problem && (
        <p role="alert" className="rounded-2xl border border-line bg-danger-soft px-4 py-3 text-sm">
          {problemText(problem)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={sending || agentId === null} onClick={() => void invite('consult')}>
          {say('colleague.consult')}
        </Button>
        <Button disabled={sending || agentId === null} onClick={() => void invite('join')}>
          {say('colleague.join')}
        </Button>
        <Button onClick={onClose}>{say('live.cancel')}</Button>
      </div>
    </Dialog>
  );
}
