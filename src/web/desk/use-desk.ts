import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { Account } from '../../shared/api/desk.ts';
import { useCompanyName } from '../hooks/use-centre.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { filled } from '../../shared/filled.ts';
import { desk } from './api.ts';
import type { DeskProblem } from './ask.ts';
import { deskTexts, type DeskTextKey } from './texts.ts';

type Say = (key: DeskTextKey, values?: Readonly<Record<string, string>>) => string;

/** The texts of the desk in the page's language. */
export function useDeskTexts(): { say: Say; problemText: (problem: DeskProblem) => string } {
  const { language, digits } = useSpeaking();
  const say = useCallback<Say>((key, values = {}) => filled(deskTexts[key][language], values), [language]);
  const problemText = ({ code, rule, by, retryAfterSeconds = 60 }: DeskProblem): string => {
    const wait =
      retryAfterSeconds < 60
        ? say('wait.seconds', { count: digits(String(retryAfterSeconds)) })
        : say('wait.minutes', { count: digits(String(Math.ceil(retryAfterSeconds / 60))) });
    const keys = [`problem.${rule}`, `problem.${code}`, 'problem.unavailable'];
    const key = keys.find((one): one is DeskTextKey => Object.hasOwn(deskTexts, one));
    return key === undefined ? code : say(key, { wait, name: `\u2068${by?.[language] ?? ''}\u2069` });
  };
  return { say, problemText };
}

export const accountKey = ['account'];

/** Who is signed in: null: nobody; undefined: not known yet. */
export function useAccount(): {
  account: Account | null | undefined;
  failed: boolean;
  /** Takes over what the centre says of who is signed in. */
  set: (account: Account | null) => void;
} {
  const client = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: accountKey,
    queryFn: desk.account,
    retry: false,
    staleTime: 30_000,
    refetchOnWindowFocus: true,
  });
  const set = useCallback(
    (account: Account | null) => void client.setQueryData(accountKey, account),
    [client],
  );
  return { account: data, failed: isError, set };
}

/** Gives the page's tab its name. */
export function usePageTitle(page: string): void {
  const company = useCompanyName();
  useEffect(() => {
    document.title = `${page} · ${company}`;
  }, [page, company]);
}
