import { Button } from '../../components/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { keyTable, type KeyName } from './key-table.ts';
import { useKeys } from './keys.tsx';

/** The list of keys, and whether letters alone do something. */
export function KeysDialog() {
  const { say } = useDeskTexts();
  const { helpShown, showHelp, single, setSingle } = useKeys();
  if (!helpShown) return null;
  const rows: readonly (readonly [keys: readonly string[], told: string])[] = [
    ...(Object.keys(keyTable) as KeyName[]).map((name) => {
      const { letter, told, ...more } = keyTable[name];
      return [[letter, ...('also' in more ? [more.also] : [])], say(told)] as const;
    }),
    [['?'], say('keys.help')],
  ];
  return (
    <Dialog title={say('keys.title')} lead={say('keys.lead')} onClose={() => showHelp(false)}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
        {rows.map(([keys, told]) => (
          <div key={told} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt dir="ltr" className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="rounded-lg border border-line bg-field px-2 py-0.5 text-sm">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-6 accent-accent"
          checked={single}
          onChange={({ target }) => setSingle(target.checked)}
        />
        {say('keys.single')}
      </label>
      <Button className="self-start" onClick={() => showHelp(false)}>
        {say('live.close')}
      </Button>
    </Dialog>
  );
}
