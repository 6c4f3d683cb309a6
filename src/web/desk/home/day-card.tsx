import { useQuery } from '@tanstack/react-query';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatDuration } from '../../i18n/numbers.ts';
import { deskCalls } from '../calls-api.ts';
import { kept } from '../live/kept.ts';
import { useLink } from '../live/live-desk.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** The human's own day in numbers. */
export function DayCard() {
  const { say } = useDeskTexts();
  const { language, digits } = useSpeaking();
  const { opened } = useLink();
  const { data } = useQuery({
    queryKey: kept.day,
    queryFn: deskCalls.day,
    enabled: opened,
    retry: false,
  });
  if (!data) return null;
  const { led, inCallsSeconds, heldSeconds, offers } = data;
  const length = (seconds: number) => formatDuration(language, seconds * 1_000);
  const numbers = [
    [say('day.calls'), digits(String(led))],
    [say('day.missed'), digits(String(offers.missed))],
    [say('day.talk'), length(inCallsSeconds)],
    [say('day.average'), led === 0 ? '–' : length(inCallsSeconds / led)],
    [say('day.held'), length(heldSeconds)],
    [say('day.declined'), digits(String(offers.declined))],
  ] as const;
  return (
    <section aria-labelledby="day-title" className="glass flex flex-col gap-3 rounded-4xl p-4 sm:p-5">
      <h2 id="day-title" className="text-lg font-semibold">
        {say('day.title')}
      </h2>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3">
        {numbers.map(([name, number]) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-sm text-muted">{name}</dt>
            <dd className="text-xl font-semibold tabular-nums">
              <bdi dir="ltr">{number}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
