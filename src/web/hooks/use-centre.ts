import { useQuery } from '@tanstack/react-query';
import { fetchCentreInfo, isCentreReady } from '../api.ts';
import { useSpeaking } from '../i18n/language-context.tsx';

const readyIntervalMs = 30_000;

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
  const { data } = useQuery({
    queryKey: ['centre'],
    queryFn: ({ signal }) => fetchCentreInfo(signal),
    staleTime: Infinity,
    retry: false,
  });
  return data?.company[language] ?? t('app.name');
}
