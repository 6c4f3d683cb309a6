import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account } from '../../../shared/api/desk.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { desk } from '../api.ts';
import { Choice, Form, PasswordField, TextField, useSending } from '../parts/form.tsx';
import { SessionList } from '../parts/sessions.tsx';
import { SignedIn } from '../parts/signed-in.tsx';
import { useAccount, useDeskTexts, usePageTitle } from '../use-desk.ts';

/** What somebody sees and changes of themselves. */
export function AccountPage() {
  const { say } = useDeskTexts();
  usePageTitle(say('account.title'));
  return (
    <SignedIn>
      {(account) => (
        <>
          <h1 className="px-2 text-xl font-semibold sm:text-2xl">{say('account.title')}</h1>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <About account={account} />
            <ChangePassword accountId={account.id} />
            <section className="glass flex flex-col gap-4 rounded-4xl p-4 sm:p-6 lg:col-span-2">
              <h2 className="text-lg font-semibold">{say('sessions.title')}</h2>
              <SessionList personId={account.id} />
            </section>
          </div>
        </>
      )}
    </SignedIn>
  );
}

function About({ account }: { account: Account }) {
  const { say } = useDeskTexts();
  const { set } = useAccount();
  const { sending, problem, send } = useSending();
  const [name, setName] = useState(account.name);
  const [language, setLanguage] = useState(account.language);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const save = async () => {
    setTried(true);
    setSaved(false);
    if (name.trim() === '') return;
    setSaved(await send(async () => set(await desk.changeAccount({ name, language }))));
  };
  return (
    <section className="glass flex flex-col gap-4 rounded-4xl p-4 sm:p-6">
      <div className="flex flex-col">
        <h2 className="text-lg font-semibold">{say('account.about')}</h2>
        <p className="text-sm text-muted">
          <bdi dir="ltr">{account.email}</bdi> · {say(`role.${account.role}`)}
        </p>
      </div>
      <Form
        label={say('account.about')}
        button={say('account.save')}
        sending={sending}
        problem={problem}
        onSend={() => void save()}
      >
        <TextField
          label={say('field.name')}
          autoComplete="name"
          value={name}
          onChange={setName}
          mistake={tried && name.trim() === '' ? say('field.name_wrong') : undefined}
        />
        <Choice
          label={say('field.own_language')}
          value={language}
          options={languages.map((value) => ({ value, name: say(`language.${value}`) }))}
          onChange={setLanguage}
        />
        <output className="text-sm text-accent empty:hidden">{saved && say('desk.saved')}</output>
      </Form>
    </section>
  );
}

function ChangePassword({ accountId }: { accountId: string }) {
  const { say } = useDeskTexts();
  const client = useQueryClient();
  const { sending, problem, send } = useSending();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const [changed, setChanged] = useState(false);
  const change = async () => {
    setTried(true);
    setChanged(false);
    if (current === '' || next === '') return;
    if (!(await send(() => desk.changePassword({ current, next })))) return;
    setChanged(true);
    setTried(false);
    setCurrent('');
    setNext('');
    await client.invalidateQueries({ queryKey: ['sessions', accountId] });
  };
  return (
    <section className="glass flex flex-col gap-4 rounded-4xl p-4 sm:p-6">
      <h2 className="text-lg font-semibold">{say('account.password')}</h2>
      <Form
        label={say('account.password')}
        button={say('account.change_password')}
        sending={sending}
        problem={problem}
        onSend={() => void change()}
      >
        <PasswordField
          label={say('field.current_password')}
          value={current}
          onChange={setCurrent}
          mistake={tried && current === '' ? say('field.password_wrong') : undefined}
        />
        <PasswordField
          label={say('field.new_password')}
          value={next}
          onChange={setNext}
          fresh
          hint={say('field.password_hint')}
          mistake={tried && next === '' ? say('field.password_wrong') : undefined}
        />
        <output className="text-sm text-accent empty:hidden">
          {changed && say('account.password_changed')}
        </output>
      </Form>
    </section>
  );
}
