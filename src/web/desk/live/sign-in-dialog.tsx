import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { desk } from '../api.ts';
import { Dialog } from '../parts/dialog.tsx';
import { EmailField, Form, looksLikeEmail, PasswordField, useSending } from '../parts/form.tsx';
import { useAccount, useDeskTexts } from '../use-desk.ts';
import { useDesk, useObserved } from './live-desk.tsx';
import { signInGate } from './sign-in-gate.ts';

/** Asks somebody whose session has ended to sign in, over what they were at: it stays as it is, and goes on. */
export function SignInDialog() {
  const { asks } = useObserved(signInGate.state);
  return asks ? <Asking /> : null;
}

function Asking() {
  const { say } = useDeskTexts();
  const { account, live } = useDesk();
  const { set } = useAccount();
  const { sending, problem, send } = useSending();
  const [email, setEmail] = useState(account?.email ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const emailOk = looksLikeEmail(email);
  const submit = async () => {
    setTried(true);
    if (!emailOk || password === '') return;
    await send(async () => {
      const person = await desk.signIn({ email, password });
      // Somebody else: nothing of who was here before is theirs.
      if (account && person.id !== account.id) return location.reload();
      set(person);
      live?.link.signedIn();
      signInGate.answer(true);
    });
  };
  const cancel = () => signInGate.answer(false);
  return (
    <Dialog title={say('live.sign_in_title')} lead={say('live.sign_in_lead')} onClose={cancel}>
      <Form
        label={say('live.sign_in_title')}
        button={say(sending ? 'sign_in.sending' : 'sign_in.send')}
        sending={sending}
        problem={problem}
        onSend={() => void submit()}
      >
        <EmailField
          label={say('field.email')}
          value={email}
          onChange={setEmail}
          autoComplete="username"
          mistake={tried && !emailOk ? say('field.email_wrong') : undefined}
        />
        <PasswordField
          label={say('field.password')}
          value={password}
          onChange={setPassword}
          mistake={tried && password === '' ? say('field.password_wrong') : undefined}
        />
      </Form>
      <Button className="self-start" onClick={cancel}>
        {say('live.cancel')}
      </Button>
    </Dialog>
  );
}
