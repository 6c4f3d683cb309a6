import { useQuery } from '@tanstack/react-query';
import { useDepartmentNames } from '../../hooks/use-centre.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { deskCalls, type Colleagues } from '../calls-api.ts';
import { kept } from '../live/kept.ts';
import { Badge } from '../parts/badge.tsx';
import { Words } from '../parts/words.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** Colleagues, those who are free first, and the departments with how many are there; undefined until they are known. */
export function useColleagues(): Colleagues | undefined {
  const { data } = useQuery({ queryKey: kept.colleagues, queryFn: deskCalls.colleagues, retry: false });
  if (!data) return undefined;
  const colleagues = data.colleagues
    .filter(({ you, status }) => !you && status !== 'offline')
    .toSorted((one, other) => Number(other.free) - Number(one.free));
  return { ...data, colleagues };
}

/** One of the colleagues to choose; only who is free can be. */
export function ColleagueList({
  label,
  chosen,
  onChoose,
}: {
  label: string;
  chosen: string | null;
  onChoose: (agentId: string) => void;
}) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const colleagues = useColleagues()?.colleagues;
  const departments = [...new Set(colleagues?.flatMap(({ departments }) => departments))];
  const nameOf = useDepartmentNames(departments);
  if (!colleagues) return <p className="text-muted">{say('desk.loading')}</p>;
  if (colleagues.length === 0) return <p className="text-muted">{say('transfer.no_colleagues')}</p>;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm">{label}</legend>
      {colleagues.map((colleague) => (
        <label
          key={colleague.agentId}
          className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 rounded-2xl border border-line bg-field px-4 py-2 has-checked:border-accent has-checked:bg-accent-soft has-disabled:opacity-70"
        >
          <input
            type="radio"
            name="colleague"
            className="size-6 accent-accent"
            disabled={!colleague.free}
            checked={chosen === colleague.agentId}
            onChange={() => onChoose(colleague.agentId)}
          />
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              <Words>{colleague.name[language]}</Words>
            </span>
            <span className="block text-sm text-muted">
              {colleague.departments.map((key) => nameOf(key)).join(language === 'ar' ? '، ' : ', ')}
            </span>
          </span>
          <Badge warn={!colleague.free}>{say(`status.${colleague.status}`)}</Badge>
        </label>
      ))}
    </fieldset>
  );
}
