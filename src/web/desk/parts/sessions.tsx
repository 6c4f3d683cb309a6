import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../../shared/api/desk.ts';
import { Button } from '../../components/button.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatMoment } from '../../i18n/numbers.ts';
import { desk } from '../api.ts';
import { useDeskTexts } from '../use-desk.ts';
import { Badge } from './badge.tsx';
import { useSending } from './form.tsx';

/** Where somebody is signed in, each with a button that ends it; not this browser's, which signs out. */
export function SessionList({ personId }: { personId: string }) {
  const { say, problemText } = useDeskTexts();
  const client = useQueryClient();
  const queryKey = ['sessions', personId];
  const { data } = useQuery({ queryKey, queryFn: () => desk.sessions(personId), retry: false });
  const { sending, problem, send } = useSending();
  const end = async (session: Session) => {
    await send(() => desk.endSession(personId, session.id));
    await client.invalidateQueries({ queryKey });
  };
  if (data === undefined) return <p className="text-sm text-muted">{say('desk.loading')}</p>;
  return (
    <div className="flex flex-col gap-2">
      {data.length === 0 && <p className="text-sm text-muted">{say('sessions.none')}</p>}
      <ul className="flex flex-col gap-2 empty:hidden">
        {data.map((session) => (
          <SessionItem key={session.id} session={session} busy={sending} onEnd={() => void end(session)} />
        ))}
      </ul>
      <output className="text-sm text-danger empty:hidden">{problem && problemText(problem)}</output>
    </div>
  );
}

function SessionItem({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const browser = browserOf(session.userAgent) ?? say('sessions.unknown');
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 rounded-2xl border border-line bg-field px-4 py-2">
      <p className="min-w-0 text-sm">
        <bdi className="font-medium">{browser}</bdi>
        {session.address !== null && (
          <>
            {' · '}
            <bdi dir="ltr">{session.address}</bdi>
          </>
        )}
        <span className="block text-muted">
          {say('sessions.used', { moment: formatMoment(language, new Date(session.createdAt)) })}
        </span>
      </p>
      {session.current ? (
        <Badge>{say('sessions.current')}</Badge>
      ) : (
        <Button disabled={busy} aria-label={`${say('sessions.end')}: ${browser}`} onClick={onEnd}>
          {say('sessions.end')}
        </Button>
      )}
    </li>
  );
}

/** A browser and its system as people call them; null where the words say neither. */
function browserOf(userAgent: string | null): string | null {
  const agent = userAgent ?? '';
  const named = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = named([
    [/Edg\//u, 'Edge'],
    [/Firefox\//u, 'Firefox'],
    [/Chrome\//u, 'Chrome'],
    [/Safari\//u, 'Safari'],
  ]);
  const system = named([
    [/iPhone|iPad/u, 'iOS'],
    [/Android/u, 'Android'],
    [/Windows/u, 'Windows'],
    [/Mac OS X/u, 'macOS'],
    [/Linux/u, 'Linux'],
  ]);
  return [browser, system].filter((part) => part !== undefined).join(' · ') || null;
}
