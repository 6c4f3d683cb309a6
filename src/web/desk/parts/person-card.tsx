import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Account, PersonChange, PersonListed, Skill } from '../../../shared/api/desk.ts';
import { roles } from '../../../shared/vocabulary.ts';
import { Button } from '../../components/button.tsx';
import { desk } from '../api.ts';
import { useDeskTexts } from '../use-desk.ts';
import { Badge } from './badge.tsx';
import { AbilityChoice } from './abilities.tsx';
import { Choice, useSending } from './form.tsx';
import { SessionList } from './sessions.tsx';

/** Somebody who may sign in, with what who is signed in may do about them. */
export function PersonCard({
  person,
  account,
  skills,
}: {
  person: PersonListed;
  account: Account;
  skills: readonly Skill[];
}) {
  const { say, problemText } = useDeskTexts();
  const client = useQueryClient();
  const { sending, problem, send } = useSending();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState('');
  const panel = useId();
  const isAdmin = account.role === 'admin';
  const self = person.id === account.id;
  const seesSessions = isAdmin || self || person.role !== 'admin';

  const change = async (wanted: PersonChange) => {
    setAsked(false);
    setTold('');
    const done = await send(() => desk.changePerson(person.id, wanted));
    if (done) setTold(say('desk.saved'));
    await client.invalidateQueries({ queryKey: ['people'] });
    if (self) await client.invalidateQueries({ queryKey: ['account'] });
  };
  const inviteAgain = async () => {
    setTold('');
    if (await send(() => desk.inviteAgain(person.id)))
      setTold(say('people.invited', { email: `\u2066${person.email}\u2069` }));
  };
  const name = `\u2068${person.name}\u2069`;
  return (
    <li className="flex flex-col gap-3 rounded-3xl border border-line bg-panel-strong p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="me-auto min-w-0">
          <h3 className="font-semibold wrap-anywhere">
            <bdi>{person.name}</bdi>
          </h3>
          <p className="text-sm text-muted wrap-anywhere">
            <bdi dir="ltr">{person.email}</bdi>
          </p>
        </div>
        {self && <Badge>{say('people.you')}</Badge>}
        {person.disabled && <Badge warn>{say('people.state_disabled')}</Badge>}
        {!person.enrolled && !person.disabled && <Badge>{say('people.state_invited')}</Badge>}
        {isAdmin ? (
          <div className="w-40">
            <Choice
              hidden
              label={say('people.role_of', { name })}
              value={person.role}
              disabled={sending}
              options={roles.map((value) => ({ value, name: say(`role.${value}`) }))}
              onChange={(role) => void change({ role })}
            />
          </div>
        ) : (
          <Badge>{say(`role.${person.role}`)}</Badge>
        )}
      </div>
      {isAdmin && person.role === 'agent' && (
        <AbilityChoice
          person={person}
          skills={skills}
          name={name}
          disabled={sending}
          onChange={(wanted) => void change(wanted)}
        />
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {seesSessions && (
          <Button
            aria-expanded={open}
            aria-controls={panel}
            aria-label={`${say('people.sessions')}: ${name}`}
            onClick={() => setOpen(!open)}
          >
            {say('people.sessions')}
          </Button>
        )}
        {isAdmin && !person.enrolled && !person.disabled && (
          <Button
            aria-label={`${say('people.invite_again')}: ${name}`}
            disabled={sending}
            onClick={() => void inviteAgain()}
          >
            {say('people.invite_again')}
          </Button>
        )}
        {isAdmin && person.disabled && (
          <Button
            aria-label={`${say('people.enable')}: ${name}`}
            disabled={sending}
            onClick={() => void change({ disabled: false })}
          >
            {say('people.enable')}
          </Button>
        )}
        {isAdmin && !person.disabled && (
          <Button
            aria-label={`${say(asked ? 'people.confirm_disable' : 'people.disable')}: ${name}`}
            look={asked ? 'danger' : 'quiet'}
            disabled={sending}
            onClick={() => (asked ? void change({ disabled: true }) : setAsked(true))}
            onBlur={() => setAsked(false)}
          >
            {say(asked ? 'people.confirm_disable' : 'people.disable')}
          </Button>
        )}
      </div>
      <div id={panel} hidden={!open || !seesSessions}>
        {open && seesSessions && <SessionList personId={person.id} />}
      </div>
      <output className="text-sm text-danger empty:hidden">{problem && problemText(problem)}</output>
      <output className="text-sm text-accent empty:hidden">{told}</output>
    </li>
  );
}
