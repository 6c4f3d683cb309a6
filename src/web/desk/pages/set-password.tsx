import { useState } from 'react';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { desk } from '../api.ts';
import { Card, Form, PasswordField, useSending } from '../parts/form.tsx';
import { useLinkWord } from '../parts/link-word.ts';
import { useAccount, useDeskTexts, usePageTitle } from '../use-desk.ts';
import { OtherWay, useGo } from '../parts/places.tsx';

/** Somebody who was invited chooses their password. */
export function InvitationPage() {
  return <SetPassword kind="invitation" />;
}

/** Somebody who forgot their password chooses a new one. */
export function ResetPage() {
  return <SetPassword kind="reset" />;
}

function SetPassword({ kind }: { kind: 'invitation' | 'reset' }) {
  const { say } = useDeskTexts();
  const { follow } = useSpeaking();
  const { set } = useAccount();
  const go = useGo();
  const token = useLinkWord();
  const { sending, problem, send } = useSending();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  usePageTitle(say(`${kind}.title`));
  const submit = async () => {
    setTried(true);
    if (password === '') return;
    await send(async () => {
      const person = await desk.setPassword({ token, password });
      follow(person.language);
      set(person);
      await go('/');
    });
  };
  return (
    <Card title={say(`${kind}.title`)} lead={say(token === '' ? 'set_password.no_link' : `${kind}.lead`)}>
      {token !== '' && (
        <Form
          label={say(`${kind}.title`)}
          button={say('set_password.send')}
          sending={sending}
          problem={problem}
          onSend={() => void submit()}
        >
          <PasswordField
            label={say('field.new_password')}
            value={password}
            onChange={setPassword}
            fresh
            hint={say('field.password_hint')}
            mistake={tried && password === '' ? say('field.password_wrong') : undefined}
          />
        </Form>
      )}
      <OtherWay to="/sign-in">{say('forgot.back')}</OtherWay>
    </Card>
  );
}
