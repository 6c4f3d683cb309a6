import { useRef, useState, type ReactNode } from 'react';
import type { CustomerCard } from '../../../shared/api/desk-customer.ts';
import { moodWord } from '../../../shared/mood.ts';
import { callOutcomes } from '../../../shared/vocabulary.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { deskCase, type Case } from '../case-api.ts';
import { useKey } from '../keys/keys.tsx';
import { useDraft } from '../live/use-draft.ts';
import { Choice, Form, useSending } from '../parts/form.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { begun, dropBegun } from '../talk/begun.ts';
import { useDeskTexts } from '../use-desk.ts';
import { editsOf, wrapUpOf } from './edits.ts';
import { MoodScale } from './mood-scale.tsx';
import { TicketPart } from './ticket-part.tsx';

/** The draft of the form that closes a case. */
export const wrapUpDraft = (handoffId: string): string => `wrap-up ${handoffId}`;

/** Closes a case, with what was proposed filled in: one key saves. */
export function WrapUpForm({
  callId,
  found,
  tickets,
  beside,
  onSaved,
}: {
  callId: string;
  found: Case;
  tickets: CustomerCard['tickets'];
  /** Other buttons. */
  beside: ReactNode;
  onSaved: () => void;
}) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const { sending, problem, send } = useSending();
  const { draft, keep, drop } = useDraft(wrapUpDraft(found.handoffId));
  const [tried, setTried] = useState(false);
  const [warned, setWarned] = useState(false);
  const summary = useRef<HTMLTextAreaElement>(null);
  const edits = editsOf(draft);
  const { proposed, categories } = found;
  const wrapUp = wrapUpOf(proposed, edits, tickets);
  const missing = wrapUp.summary === '';
  const save = async () => {
    setTried(true);
    if (missing) return summary.current?.focus();
    // Whoever saves the case leaves the call, and what they began beside it.
    const left = !warned && begun(callId) !== null;
    setWarned(left);
    if (left) return;
    const done = await send(() => deskCase.close(callId, wrapUp));
    if (!done) return;
    drop();
    dropBegun(callId);
    onSaved();
  };
  useKey('save', sending ? null : () => void save());
  return (
    <Form
      label={say('wrap.title')}
      button={say(sending ? 'wrap.saving' : 'wrap.save')}
      sending={sending}
      problem={problem}
      quick
      beside={beside}
      onSend={() => void save()}
    >
      <TextArea
        ref={summary}
        label={say('wrap.summary')}
        value={edits.summary ?? proposed.summary}
        rows={4}
        mistake={tried && missing ? say('wrap.summary_missing') : undefined}
        onChange={(text) => keep({ summary: text })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice
          label={say('wrap.outcome')}
          value={wrapUp.outcome}
          options={callOutcomes.map((value) => ({ value, name: say(`outcome.${value}`) }))}
          onChange={(outcome) => keep({ outcome })}
        />
        <Choice
          label={say('wrap.category')}
          value={wrapUp.category}
          options={categories.map(({ key, name }) => ({ value: key, name: name[language] }))}
          onChange={(category) => keep({ category })}
        />
      </div>
      <MoodScale value={edits.mood ?? moodWord(proposed.sentiment)} onChange={(mood) => keep({ mood })} />
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-6 accent-accent"
          checked={wrapUp.followUp}
          onChange={({ target }) => keep({ followUp: target.checked ? 'yes' : 'no' })}
        />
        {say('wrap.follow_up')}
      </label>
      <TicketPart
        ticket={wrapUp.ticket}
        note={edits.note ?? wrapUp.ticket?.note ?? ''}
        tickets={tickets}
        onChange={keep}
      />
      <output className="rounded-2xl bg-warn-soft px-4 py-2 text-sm text-pretty text-warn empty:hidden">
        {warned && say('wrap.begun')}
      </output>
    </Form>
  );
}
