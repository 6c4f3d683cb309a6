import { Button } from '../../components/button.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatMoment } from '../../i18n/numbers.ts';
import { drafts } from '../live/drafts.ts';
import { useObserved } from '../live/live-desk.tsx';
import { Badge } from '../parts/badge.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { DismissButton } from './dismiss-button.tsx';
import type { Cases } from './use-cases.ts';
import { wrapUpDraft } from './wrap-up-form.tsx';

/** Cases that wait to be closed: the way back to each. */
export function OpenCases({ cases: { open, show } }: { cases: Cases }) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const { forms } = useObserved(drafts.state);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="cases-title" className="glass flex flex-col gap-3 rounded-4xl p-4 sm:p-5">
      <h2 id="cases-title" className="text-lg font-semibold">
        {say('cases.title')}
      </h2>
      <ul className="flex flex-col gap-2">
        {open.map((one) => {
          const { handoffId, since } = one;
          const moment = formatMoment(language, new Date(since));
          return (
            <li
              key={handoffId}
              className="flex flex-col gap-2 rounded-2xl border border-line bg-panel-strong px-4 py-3"
            >
              <span className="flex flex-wrap items-center justify-between gap-2">
                {moment}
                {forms[wrapUpDraft(handoffId)] && <Badge warn>{say('cases.typed')}</Badge>}
              </span>
              <span className="flex flex-wrap gap-2">
                <Button
                  look="primary"
                  aria-label={`${say('cases.open')}: ${moment}`}
                  onClick={() => show(handoffId)}
                >
                  {say('cases.open')}
                </Button>
                <DismissButton open={one} of={moment} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
