import {
  mostCallsAtOnce,
  type PersonChange,
  type PersonListed,
  type Skill,
} from '../../../shared/api/desk.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { DepartmentChoice } from './departments.tsx';
import { Choice } from './form.tsx';
import { Ticks } from './ticks.tsx';

const counts = Array.from({ length: mostCallsAtOnce }, (_, place) => place + 1);

/** Which callers somebody is offered, to be changed. */
export function AbilityChoice({
  person,
  skills,
  name,
  disabled,
  onChange,
}: {
  person: PersonListed;
  skills: readonly Skill[];
  /** As texts name them. */
  name: string;
  disabled: boolean;
  onChange: (change: PersonChange) => void;
}) {
  const { say } = useDeskTexts();
  const { language, digits } = useSpeaking();
  return (
    <div className="flex flex-col gap-3">
      <DepartmentChoice
        label={say('people.departments_of', { name })}
        chosen={person.departments}
        disabled={disabled}
        onChange={(departments) => onChange({ departments })}
      />
      <Ticks
        label={say('people.languages_of', { name })}
        options={languages.map((key) => ({ key, name: say(`language.${key}`) }))}
        chosen={person.languages}
        least={1}
        disabled={disabled}
        onChange={(spoken) => onChange({ languages: spoken })}
      />
      {skills.length > 0 && (
        <Ticks
          label={say('people.skills_of', { name })}
          options={skills.map((skill) => ({ key: skill.key, name: skill.name[language] }))}
          chosen={person.skills}
          disabled={disabled}
          onChange={(known) => onChange({ skills: known })}
        />
      )}
      <div className="w-56">
        <Choice
          label={say('people.calls_of', { name })}
          value={String(person.maxCalls)}
          disabled={disabled}
          options={counts.map((count) => ({ value: String(count), name: digits(String(count)) }))}
          onChange={(count) => onChange({ maxCalls: Number(count) })}
        />
      </div>
    </div>
  );
}
