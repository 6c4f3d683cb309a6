import { useDepartments } from '../../hooks/use-centre.ts';
import { Ticks } from './ticks.tsx';

/** Departments of the centre to tick, each by its name. */
export function DepartmentChoice(choice: {
  label: string;
  chosen: readonly string[];
  disabled?: boolean;
  onChange: (chosen: string[]) => void;
}) {
  return <Ticks options={useDepartments()} {...choice} />;
}
