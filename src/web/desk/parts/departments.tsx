import { useQuery } from '@tanstack/react-query';
import { fetchCentreInfo } from '../../api.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';

/** Departments of the centre to tick, each by its name. */
export function DepartmentChoice({
  label,
  chosen,
  disabled = false,
  onChange,
}: {
  label: string;
  chosen: readonly string[];
  disabled?: boolean;
  onChange: (chosen: string[]) => void;
}) {
  const { language } = useSpeaking();
  const { data } = useQuery({
    queryKey: ['centre'],
    queryFn: ({ signal }) => fetchCentreInfo(signal),
    retry: false,
  });
  return (
    <fieldset disabled={disabled} className="flex flex-wrap gap-2">
      <legend className="mb-1.5 text-sm">{label}</legend>
      {Object.entries(data?.departments ?? {}).map(([key, name]) => (
        <label
          key={key}
          className="inline-flex min-h-10 items-center gap-2 rounded-full border border-line bg-field px-4 text-sm has-checked:bg-accent-soft has-checked:text-accent"
        >
          <input
            type="checkbox"
            className="size-6 accent-accent"
            checked={chosen.includes(key)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
            }
          />
          {name[language]}
        </label>
      ))}
    </fieldset>
  );
}
