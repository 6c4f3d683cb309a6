import { useDepartments } from '../../hooks/use-centre.ts';

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
  const departments = useDepartments();
  return (
    <fieldset disabled={disabled} className="flex flex-wrap gap-2">
      <legend className="mb-1.5 text-sm">{label}</legend>
      {departments.map(({ key, name }) => (
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
          {name}
        </label>
      ))}
    </fieldset>
  );
}
