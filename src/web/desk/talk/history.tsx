import type { CustomerCard } from '../../../shared/api/desk-customer.ts';
import { ChevronDownIcon } from '../../components/icons.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatMoment } from '../../i18n/numbers.ts';
import { Badge } from '../parts/badge.tsx';
import { moodKey } from '../parts/mood.ts';
import { Words } from '../parts/words.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** What the customer had with the centre before this call, over all channels; appointments and leads with it. */
export function History({ card: { history, appointments, leads } }: { card: CustomerCard }) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const at = (moment: string) => formatMoment(language, new Date(moment));
  return (
    <section aria-labelledby="history-title" className="glass flex flex-col gap-3 rounded-4xl p-5">
      <h2 id="history-title" className="text-lg font-semibold">
        {say('history.title')}
      </h2>
      {history.length === 0 && <p className="text-muted">{say('history.none')}</p>}
      <ul className="flex flex-col gap-2 empty:hidden">
        {history.map((before) => (
          <Item
            key={`${before.channel} ${before.at}`}
            about={`${say(`channel.${before.channel}`)} · ${at(before.at)}`}
            badges={[say(`outcome.${before.outcome}`), say(moodKey(before.sentiment))]}
            warning={before.followUp ? say('history.follow_up') : null}
          >
            {before.summary}
          </Item>
        ))}
      </ul>
      <More title={say('appointments.title')} count={appointments.length}>
        {appointments.map(({ id, subject, status, startsAt }) => (
          <Item key={id} about={at(startsAt)} badges={[say(`appointment.${status}`)]} warning={null}>
            {subject}
          </Item>
        ))}
      </More>
      <More title={say('leads.title')} count={leads.length}>
        {leads.map(({ id, interest, product, status, createdAt }) => (
          <Item key={id} about={at(createdAt)} badges={[say(`lead.${status}`)]} warning={null}>
            {product === null ? interest : `${interest} · ${product}`}
          </Item>
        ))}
      </More>
    </section>
  );
}

function More({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  const { digits } = useSpeaking();
  if (count === 0) return null;
  return (
    <details className="group rounded-2xl border border-line bg-field px-4">
      <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between gap-2 font-medium">
        {title} ({digits(String(count))})
        <ChevronDownIcon className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <ul className="flex flex-col gap-2 pb-3">{children}</ul>
    </details>
  );
}

function Item({
  about,
  badges,
  warning,
  children,
}: {
  about: string;
  badges: readonly string[];
  warning: string | null;
  children: string;
}) {
  return (
    <li className="flex flex-col gap-1 rounded-2xl border border-line bg-panel-strong px-4 py-2.5 text-sm">
      <span className="flex flex-wrap items-center gap-1.5">
        <span className="me-auto text-muted">{about}</span>
        {badges.map((badge) => (
          <Badge key={badge}>{badge}</Badge>
        ))}
        {warning !== null && <Badge warn>{warning}</Badge>}
      </span>
      <p>
        <Words>{children}</Words>
      </p>
    </li>
  );
}
