import { useEffect, useRef } from 'react';
import { useCaller } from '../hooks/use-call.tsx';

const restingBars = [0.16, 0.26, 0.36, 0.26, 0.16];
const bars = ['high', 'middle', 'low', 'middle again', 'high again'] as const;
/** The band each bar shows: the deepest, which is the strongest in speech, in the middle. */
const bandOfBar = [2, 1, 0, 1, 2];

/**
 * The agent as a shape that moves with its real voice, and rests where the person wants nothing to move. Says nothing
 * to a screen reader: the status does.
 */
export function AgentOrb({ live, className }: { live: boolean; className: string }) {
  const caller = useCaller();
  const shape = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = shape.current;
    const resting = globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!live || !element || resting) return undefined;
    let frame = 0;
    const draw = () => {
      const levels = caller.levels();
      const loudest = Math.max(0, ...levels);
      element.style.setProperty('--level', loudest.toFixed(3));
      bandOfBar.forEach((band, bar) => {
        const height = Math.max(restingBars[bar] ?? 0, levels[band] ?? 0);
        element.style.setProperty(`--bar-${bar}`, height.toFixed(3));
      });
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => {
      cancelAnimationFrame(frame);
      element.removeAttribute('style');
    };
  }, [caller, live]);

  return (
    <div
      ref={shape}
      aria-hidden="true"
      className={`relative isolate grid shrink-0 place-items-center ${className}`}
    >
      <span
        className={`orb-halo absolute inset-[6%] rounded-full opacity-60 blur-xl ${live ? '' : 'breathe'}`}
      />
      <span className="absolute inset-[13%] overflow-hidden rounded-full">
        <span className="orb-halo orb-spin absolute -inset-[10%] rounded-full blur-md" />
      </span>
      <span className="orb-glass absolute inset-[13%] rounded-full" />
      <span dir="ltr" className="relative flex h-[36%] w-[36%] items-center justify-center gap-[7%]">
        {bars.map((bar, place) => (
          <span
            key={bar}
            className="w-[12%] rounded-full bg-white shadow-[0_1px_4px_rgb(10_30_60/0.4)]"
            style={{ height: `calc(var(--bar-${place}, ${restingBars[place]}) * 100%)` }}
          />
        ))}
      </span>
    </div>
  );
}
