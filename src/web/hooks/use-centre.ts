import { useQuery } from '@tanstack/react-query';
import type { Department } from '../../shared/vocabulary.ts';
import type { CentreInfo } from '../../shared/api/centre-info.ts';
import { fetchCentreInfo, isCentreReady } from '../api.ts';
import { useSpeaking } from '../i18n/language-context.tsx';

const readyIntervalMs = 30_000;

/** How long until the server is asked again about a department that it has not named. */
const UNKNOWN_INTERVAL_MS = 5_000;

/** How long what the server says of the centre is taken to stand: when its people are there changes by the hour. */
const STANDING_MS = 60_000;

const centre = {
  queryKey: ['centre'],
  queryFn: ({ signal }: { signal: AbortSignal }) => fetchCentreInfo(signal),
  staleTime: STANDING_MS,
  retry: false,
} as const;

/** Whether a call would be answered now; undefined until that is known. */
export function useCentreReady(): boolean | undefined {
  const query = useQuery({
    queryKey: ['ready'],
    queryFn: ({ signal }) => isCentreReady(signal),
    refetchInterval: readyIntervalMs,
    retry: false,
  });
  return query.isError ? false : query.data;
}

/** The name of the company in the page's language; the product's own until the server says it. */
export function useCompanyName(): string {
  const { language, t } = useSpeaking();
  const { data } = useQuery(centre);
  return data?.company[language] ?? t('app.name');
}

/** How the centre stands, for somebody who thinks of calling: looked at every minute; undefined until it is known. */
export function useCentreStanding(): Pick<CentreInfo, 'typingOnly' | 'closed' | 'telephone'> | undefined {
  return useQuery({ ...centre, refetchInterval: STANDING_MS }).data ?? undefined;
}

/** Every department with its name in the page's language; none until the server says them. */
export function useDepartments(): { key: Department; name: string }[] {
  const { language } = useSpeaking();
  const { data } = useQuery(centre);
  return Object.entries(data?.departments ?? {}).map(([key, name]) => ({ key, name: name[language] }));
}

/**
 * The names of these departments in the page's language, by key; a key itself until its name is known. One that was
 * added to the centre after the page had asked is asked for again.
 */
export function useDepartmentNames(keys: readonly Department[]): (key: Department) => string {
  const { language } = useSpeaking();
  const { data } = useQuery({
    ...centre,
    refetchInterval: ({ state }) =>
      keys.every((key) => state.data?.departments[key] !== undefined) ? false : UNKNOWN_INTERVAL_MS,
  });
  return (key) => data?.departments[key]?.[language] ?? key;
}
