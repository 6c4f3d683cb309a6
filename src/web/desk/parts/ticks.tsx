/** Things to tick, each by its name; in the order in which they are given. */
export function Ticks<T extends string>({
  label,
  options,
  chosen,
  disabled = false,
  least = 0,
  onChange,
}: {
  label: string;
  options: readonly { key: T; name: string }[];
  chosen: readonly T[];
  disabled?: boolean;
  /** So many stay ticked. */
  least?: number;
  onChange: (chosen: T[]) => void;
}) {
  return (
    <fieldset disabled={disabled} className="flex flex-wrap gap-2">
      <legend className="mb-1.5 text-sm">{label}</legend>
      {options.map(({ key, name }) => {
        const ticked = chosen.includes(key);
        return (
          <label
            key={key}
            className="inline-flex min-h-10 items-center gap-2 rounded-full border border-line bg-field px-4 text-sm has-checked:bg-accent-soft has-checked:text-accent"
          >
            <input
              type="checkbox"
              className="size-6 accent-accent"
              checked={ticked}
              disabled={ticked && chosen.length <= least}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
              }
            />
            {name}
          </label>
        );
      })}
    </fieldset>
  );
}
