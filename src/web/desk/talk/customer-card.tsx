import type { DeskCall } from '../../../shared/api/desk-calls.ts';
import type { CustomerCard as Card } from '../../../shared/api/desk-customer.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatMoment } from '../../i18n/numbers.ts';
import { Badge } from '../parts/badge.tsx';
import { Facts } from '../parts/facts.tsx';
import { Words } from '../parts/words.tsx';
import { deskTexts, type DeskTextKey } from '../texts.ts';
import { useDeskTexts } from '../use-desk.ts';
import { History } from './history.tsx';
import { Tickets } from './tickets.tsx';

/** Who calls and what they had before, with what is proved and what is only claimed. */
export function CustomerCard({ call }: { call: DeskCall }) {
  const { card } = call;
  return (
    <>
      <section aria-labelledby="customer-title" className="glass flex flex-col gap-4 rounded-4xl p-5">
        <Record card={card} />
        <Claims claims={card.claims} />
      </section>
      <Tickets callId={call.callId} tickets={card.tickets} />
      <History card={card} />
    </>
  );
}

function Record({ card: { customer, proved } }: { card: Card }) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  return (
    <div className="flex flex-col gap-2">
      <h2 id="customer-title" className="text-lg font-semibold">
        {say('customer.title')}
      </h2>
      {customer === null ? (
        <p className="text-muted">{say('customer.unknown')}</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-lg font-medium">
              <Words>{customer.name ?? say('talk.nobody')}</Words>
            </span>
            {customer.tier === 'premium' && <Badge>{say('tier.premium')}</Badge>}
          </div>
          <p
            className={`rounded-2xl px-3 py-2 text-sm text-pretty ${proved ? 'bg-accent-soft text-accent' : 'bg-warn-soft text-warn'}`}
          >
            {say(proved ? 'customer.proved' : 'customer.not_proved')}
          </p>
          <Facts
            facts={[
              ...(customer.plan === null ? [] : [[say('customer.plan'), customer.plan] as const]),
              [say('customer.account'), say(`account_status.${customer.accountStatus}`)],
              [say('waiting.language'), say(`language.${customer.language}`)],
              ...(customer.lastContactAt === null
                ? []
                : [
                    [
                      say('customer.last_contact'),
                      formatMoment(language, new Date(customer.lastContactAt)),
                    ] as const,
                  ]),
            ]}
          />
          <ul className="flex flex-col gap-1.5 empty:hidden">
            {customer.identifiers.map(({ kind, value, verifiedAt }) => (
              <li key={`${kind} ${value}`} className="flex flex-wrap items-center gap-x-2 text-sm">
                <span className="text-muted">{say(`identifier.${kind}`)}</span>
                <bdi dir="ltr" className="me-auto font-medium wrap-anywhere">
                  {value}
                </bdi>
                <Badge warn={verifiedAt === null}>
                  {say(verifiedAt === null ? 'identifier.claimed' : 'identifier.verified')}
                </Badge>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Claims({ claims }: { claims: Card['claims'] }) {
  const { say } = useDeskTexts();
  if (claims.length === 0) return null;
  const nameOf = (field: string): string => {
    const key = `claim.${field}`;
    return key in deskTexts ? say(key as DeskTextKey) : field;
  };
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-sm text-muted">{say('claims.title')}</h3>
      <dl className="flex flex-col divide-y divide-line">
        {claims.map(({ field, value, source }) => (
          <div key={field} className="flex items-baseline justify-between gap-4 py-1.5 text-sm">
            <dt className="shrink-0 text-muted">
              {nameOf(field)} ({say(`source.${source}`)})
            </dt>
            <dd className="min-w-0 text-end">
              {value === null ? say('claims.declined') : <Words className="font-medium">{value}</Words>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
