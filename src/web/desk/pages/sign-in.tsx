import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { desk } from '../api.ts';
import { Card, EmailField, Form, looksLikeEmail, PasswordField, useSending } from '../parts/form.tsx';
import { useAccount, useDeskTexts, usePageTitle } from '../use-desk.ts';
import { GoTo, OtherWay, useGo } from '../parts/places.tsx';

/** Signs somebody in who has an account. */
export function SignInPage() {
  const { say } = useDeskTexts();
  const { follow } = useSpeaking();
  const { account, set } = useAccount();
  const go = useGo();
  const { sending, problem, send } = useSending();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { data: ways } = useQuery({ queryKey: ['ways'], queryFn: desk.ways, staleTime: Infinity });
  usePageTitle(say('sign_in.title'));
  // The way back from the other system says in the address that it went wrong.
  const [failed] = useState(() => new URLSearchParams(location.search).has('error'));

  if (account) return <GoTo to="/" replace />;

  const emailOk = looksLikeEmail(email);
  const submit = async () => {
    setTried(true);
    if (!emailOk || password === '') return;
    await send(async () => {
      const person = await desk.signIn({ email, password });
      follow(person.language);
      set(person);
      await go('/');
    });
  };
  return (
    <Card title={say('sign_in.title')}>
      <Form
        label={say('sign_in.title')}
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
      {failed && (
        <p role="alert" className="rounded-2xl border border-line bg-danger-soft px-4 py-3 text-sm">
          {say('sign_in.provider_failed')}
        </p>
      )}
      {ways?.provider != null && (
        <a
          href="/api/desk/provider"
          className="inline-flex min-h-11 items-center justify-center rounded-full border border-line bg-field px-5 py-2 font-medium"
        >
          {say('sign_in.provider', { name: `\u2068${ways.provider}\u2069` })}
        </a>
      )}
      <OtherWay to="/forgot">{say('sign_in.forgot')}</OtherWay>
    </Card>
  );
}
