import type { DeskCall } from '../../../shared/api/desk-calls.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { useDesk } from '../live/live-desk.tsx';
import { Badge } from '../parts/badge.tsx';
import { moodKey } from '../parts/mood.ts';
import { Words } from '../parts/words.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { ReadBrief } from './read-brief.tsx';

/** What a human should know before the first word: who, why, what was tried, how they sound, what not to ask. */
export function Brief({ call }: { call: DeskCall }) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const { live } = useDesk();
  const { who, why, tried, mood, doNotAsk, instruction } = call.brief;
  const asked = why.asked.filter((wish) => wish !== why.reason);
  return (
    <section aria-labelledby="brief-title" className="glass flex flex-col gap-4 rounded-4xl p-5 sm:p-6">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="brief-title" className="text-sm font-medium text-muted">
          {say('brief.title')}
        </h2>
        {live && <ReadBrief key={call.callId} callId={call.callId} devices={live.devices} />}
      </div>
      <div className="flex flex-col gap-2">
        <p className="text-xl font-semibold text-pretty sm:text-2xl">
          <Words>{why.reason}</Words>
        </p>
        {asked.map((wish) => (
          <p key={wish} className="text-lg text-pretty">
            <Words>{wish}</Words>
          </p>
        ))}
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Badge warn={who.known !== 'verified'}>{say(`known.${who.known}`)}</Badge>
        {who.tier === 'premium' && <Badge>{say('tier.premium')}</Badge>}
        {mood && <Badge warn={mood.value < -0.1}>{say(moodKey(mood.value))}</Badge>}
      </div>
      <p className="text-pretty">{who.told[language]}</p>
      {instruction !== null && (
        <Part title={say('brief.instruction')}>
          <p className="rounded-2xl bg-accent-soft px-4 py-2">
            <Words>{instruction}</Words>
          </p>
        </Part>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Part title={say('brief.tried')}>
          {tried.length === 0 && <p className="text-muted">{say('brief.nothing_tried')}</p>}
          <ul className="flex flex-col gap-1 empty:hidden">
            {tried.map(({ told, source }) => (
              <li key={`${told.en} ${source ?? ''}`} className="text-pretty">
                <Words>{told[language]}</Words>
              </li>
            ))}
          </ul>
        </Part>
        {doNotAsk.length > 0 && (
          <Part title={say('brief.do_not_ask')}>
            <ul className="flex flex-col gap-1">
              {doNotAsk.map(({ field, value, told }) => (
                <li key={field}>
                  {told[language]}
                  {value !== null && (
                    <>
                      {': '}
                      <Words className="font-medium">{value}</Words>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
    </section>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-sm text-muted">{title}</h3>
      {children}
    </div>
  );
}
