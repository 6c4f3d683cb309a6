import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { deskCalls, type TransferTarget } from '../calls-api.ts';
import { useDesk } from '../live/live-desk.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Form, useSending } from '../parts/form.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { ColleagueList, useColleagues } from './colleague-list.tsx';

const ways = ['colleague', 'department', 'assistant'] as const;

/** How long an instruction may be, in characters. */
const longestInstruction = 500;

/** Gives the caller to a colleague, to a department, or back to the assistant with an instruction. */
export function TransferDialog({ callId, onClose }: { callId: string; onClose: () => void }) {
  const { say } = useDeskTexts();
  const { live } = useDesk();
  const { sending, problem, send } = useSending();
  const [way, setWay] = useState<(typeof ways)[number]>('colleague');
  const [agentId, setAgentId] = useState<string | null>(null);
  const [department, setDepartment] = useState<string | null>(null);
  const [instruction, setInstruction] = useState('');
  const target = targetOf();
  const submit = async () => {
    if (!target) return;
    const done = await send(() => deskCalls.transfer(callId, target));
    live?.link.refresh();
    if (done) onClose();
  };

  function targetOf(): TransferTarget | null {
    if (way === 'assistant')
      return instruction.trim() === '' ? null : { assistant: { instruction: instruction.trim() } };
    if (way === 'colleague') return agentId === null ? null : { agentId };
    return department === null ? null : { department };
  }

  return (
    <Dialog title={say('transfer.title')} onClose={onClose}>
      <fieldset className="flex rounded-full border border-line bg-field p-1">
        <legend className="sr-only">{say('transfer.to')}</legend>
        {ways.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={way === one}
            onClick={() => setWay(one)}
            className="min-h-11 flex-1 rounded-full px-2 text-sm font-medium text-muted aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            {say(`transfer.${one}`)}
          </button>
        ))}
      </fieldset>
      <Form
        label={say('transfer.title')}
        button={say('transfer.send')}
        sending={sending || target === null}
        problem={problem}
        onSend={() => void submit()}
      >
        {way === 'colleague' && (
          <ColleagueList label={say('transfer.to_whom')} chosen={agentId} onChoose={setAgentId} />
        )}
        {way === 'department' && <DepartmentList chosen={department} onChoose={setDepartment} />}
        {way === 'assistant' && (
          <TextArea
            label={say('transfer.instruction')}
            hint={say('transfer.instruction_hint')}
            maxLength={longestInstruction}
            value={instruction}
            onChange={setInstruction}
          />
        )}
      </Form>
      <Button className="self-start" onClick={onClose}>
        {say('live.cancel')}
      </Button>
    </Dialog>
  );
}

function DepartmentList({ chosen, onChoose }: { chosen: string | null; onChoose: (key: string) => void }) {
  const { say } = useDeskTexts();
  const { language, digits } = useSpeaking();
  const departments = useColleagues()?.departments;
  if (!departments) return <p className="text-muted">{say('desk.loading')}</p>;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm">{say('transfer.to_which')}</legend>
      {departments.map(({ key, name, open, onDuty }) => (
        <label
          key={key}
          className="flex min-h-12 items-center gap-3 rounded-2xl border border-line bg-field px-4 py-2 has-checked:border-accent has-checked:bg-accent-soft has-disabled:opacity-70"
        >
          <input
            type="radio"
            name="department"
            className="size-6 accent-accent"
            disabled={onDuty === 0}
            checked={chosen === key}
            onChange={() => onChoose(key)}
          />
          <span className="flex-1 font-medium">{name[language]}</span>
          <span className="text-sm text-muted">
            {onDuty > 0
              ? say('transfer.on_duty', { count: digits(String(onDuty)) })
              : say(open ? 'transfer.nobody_there' : 'transfer.closed')}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
