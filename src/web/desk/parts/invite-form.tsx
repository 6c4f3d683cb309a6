import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invitation } from '../../../shared/api/desk.ts';
import { languages, roles } from '../../../shared/vocabulary.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { desk } from '../api.ts';
import { problemOf } from '../ask.ts';
import { useDeskTexts } from '../use-desk.ts';
import { DepartmentChoice } from './departments.tsx';
import { Choice, EmailField, Form, looksLikeEmail, TextField, useSending } from './form.tsx';

/** Invites somebody by e-mail. */
export function InviteForm() {
  const { say } = useDeskTexts();
  const { language: own } = useSpeaking();
  const client = useQueryClient();
  const { sending, problem, send } = useSending();
  const empty: Invitation & { departments: string[] } = {
    name: '',
    email: '',
    role: 'agent',
    language: own,
    departments: [],
  };
  const [draft, setDraft] = useState(empty);
  const [tried, setTried] = useState(false);
  const [invited, setInvited] = useState<string | null>(null);
  const wrong = { name: draft.name.trim() === '', email: !looksLikeEmail(draft.email) };
  const submit = async () => {
    setTried(true);
    setInvited(null);
    if (wrong.name || wrong.email) return;
    const done = await send(async () => {
      try {
        await desk.invite(draft);
      } catch (error) {
        // They are there all the same, to be invited again.
        if (problemOf(error).code === 'mail_failed') await client.invalidateQueries({ queryKey: ['people'] });
        throw error;
      }
    });
    if (!done) return;
    setInvited(draft.email.trim());
    setTried(false);
    setDraft(empty);
    await client.invalidateQueries({ queryKey: ['people'] });
  };
  return (
    <section className="glass flex flex-col gap-4 rounded-4xl p-4 sm:p-6">
      <h2 className="text-lg font-semibold">{say('people.invite')}</h2>
      <Form
        label={say('people.invite')}
        button={say('people.invite_send')}
        sending={sending}
        problem={problem}
        onSend={() => void submit()}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={say('field.name')}
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
            mistake={tried && wrong.name ? say('field.name_wrong') : undefined}
          />
          <EmailField
            label={say('field.email')}
            value={draft.email}
            onChange={(email) => setDraft({ ...draft, email })}
            mistake={tried && wrong.email ? say('field.email_wrong') : undefined}
          />
          <Choice
            label={say('field.role')}
            value={draft.role}
            options={roles.map((value) => ({ value, name: say(`role.${value}`) }))}
            onChange={(role) => setDraft({ ...draft, role })}
          />
          <Choice
            label={say('field.language')}
            value={draft.language}
            options={languages.map((value) => ({ value, name: say(`language.${value}`) }))}
            onChange={(language) => setDraft({ ...draft, language })}
          />
        </div>
        {draft.role === 'agent' && (
          <DepartmentChoice
            label={say('field.departments')}
            chosen={draft.departments}
            onChange={(departments) => setDraft({ ...draft, departments })}
          />
        )}
        <output className="text-sm text-accent empty:hidden">
          {invited !== null && say('people.invited', { email: `\u2066${invited}\u2069` })}
        </output>
      </Form>
    </section>
  );
}
