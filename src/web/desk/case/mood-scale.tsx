import { useId } from 'react';
import { moodWords, type MoodWord } from '../../../shared/mood.ts';
import { useDeskTexts } from '../use-desk.ts';

/** How a caller was, from the worst to the best: gone through by the arrow keys. */
export function MoodScale({ value, onChange }: { value: MoodWord; onChange: (mood: MoodWord) => void }) {
  const { say } = useDeskTexts();
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm">{say('wrap.mood')}</legend>
      <div className="grid grid-cols-4 rounded-2xl border border-line bg-field p-1">
        {moodWords.map((mood) => (
          <label
            key={mood}
            className="relative flex min-h-10 items-center justify-center rounded-xl px-1 text-center text-sm font-medium text-muted has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={mood}
              checked={value === mood}
              onChange={() => onChange(mood)}
              className="absolute inset-0 size-full cursor-pointer appearance-none rounded-xl outline-none"
            />
            {say(`mood.${mood}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
