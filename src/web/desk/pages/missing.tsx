import { useDeskTexts } from '../use-desk.ts';
import { PlaceLink } from '../parts/places.tsx';

/** An address that leads nowhere. */
export function MissingPage() {
  const { say } = useDeskTexts();
  return (
    <section className="glass m-auto flex flex-col items-center gap-4 rounded-4xl p-10 text-center">
      <h1 className="text-2xl font-semibold">{say('desk.missing')}</h1>
      <PlaceLink to="/" className="rounded-full bg-accent px-6 py-3 font-medium text-on-accent">
        {say('desk.home')}
      </PlaceLink>
    </section>
  );
}
