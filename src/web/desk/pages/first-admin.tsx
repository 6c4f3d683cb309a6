import { useState } from 'react';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { desk } from '../api.ts';
import {
  Card,
  EmailField,
  Form,
  looksLikeEmail,
  PasswordField,
  TextField,
  useSending,
} from '../parts/form.tsx';
import { useLinkWord } from '../parts/link-word.ts';
import { useAccount, useDeskTexts, usePageTitle } from '../use-desk.ts';
import { useGo } from '../parts/places.tsx';

/** Makes the first admin, by the link that the first start printed. */
export function FirstAdminPage() {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const { set } = useAccount();
  const go = useGo();
  const token = useLinkWord();
  const { sending, problem, send } = useSending();
  const [draft, setDraft] = useState({ name: '', email: '', password: '' });
  const [tried, setTried] = useState(false);
  usePageTitle(say('first_admin.title'));
  const wrong = {
    name: draft.name.trim() === '',
    email: !looksLikeEmail(draft.email),
    password: draft.password === '',
  };
  const submit = async () => {
    setTried(true);
    if (wrong.name || wrong.email || wrong.password) return;
    await send(async () => {
      set(await desk.makeFirstAdmin({ ...draft, token, language }));
      await go('/people');
    });
  };
  return (
    <Card
      title={say('first_admin.title')}
      lead={say(token === '' ? 'set_password.no_link' : 'first_admin.lead')}
    >
      {token !== '' && (
        <Form
          label={say('first_admin.title')}
          button={say('first_admin.send')}
          sending={sending}
          problem={problem}
          onSend={() => void submit()}
        >
          <TextField
            label={say('field.name')}
            autoComplete="name"
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
            mistake={tried && wrong.name ? say('field.name_wrong') : undefined}
          />
          <EmailField
            label={say('field.email')}
            autoComplete="username"
            value={draft.email}
            onChange={(email) => setDraft({ ...draft, email })}
            mistake={tried && wrong.email ? say('field.email_wrong') : undefined}
          />
          <PasswordField
            label={say('field.password')}
            value={draft.password}
            onChange={(password) => setDraft({ ...draft, password })}
            fresh
            hint={say('field.password_hint')}
            mistake={tried && wrong.password ? say('field.password_wrong') : undefined}
          />
        </Form>
      )}
    </Card>
  );
}
