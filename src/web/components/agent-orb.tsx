import { useEffect, useRef } from 'react';
import { useCaller } from '../hooks/use-call.tsx';

const restingBars = [0.16, 0.26, 0.36, 0.26, 0.16];
const bars = ['low', 'mid-low', 'middle', 'mid-high', 'high'] as const;
/** The band each bar shows: the deepest, which is the strongest in speech, in the middle. */
const bandOfBar = [3, 1, 0, 2, 4];

/** The agent as a shape that moves with its real voice. Says nothing to a screen reader: the status does. */
export function AgentOrb({ live, className }: { live: boolean; className: string }) {
  const caller = useCaller();
  const shape = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = shape.current;
    if (!live || !element) return undefined;
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
    <div ref={shape} aria-hidden="true" className={`relative isolate grid place-items-center ${className}`}>
      <span className={`orb-blob orb-spin bg-(--orb-1)/55 blur-md ${live ? '' : 'breathe'}`} />
      <span className="orb-blob orb-spin translate-x-[6%] bg-(--orb-2)/50 blur-md [animation-direction:reverse] [animation-duration:19s]" />
      <span className="orb-blob orb-spin -translate-x-[6%] bg-(--orb-3)/45 blur-md [animation-duration:23s]" />
      <span className="absolute inset-[14%] rounded-full border border-white/50 bg-linear-to-br from-white/45 to-white/5 dark:border-white/20 dark:from-white/20 dark:to-transparent" />
      <span dir="ltr" className="relative flex h-[38%] items-center gap-[6%] w-[38%] justify-center">
        {bars.map((bar, place) => (
          <span
            key={bar}
            className="w-[13%] rounded-full bg-white shadow-[0_1px_4px_rgb(10_30_60/0.35)]"
            style={{ height: `calc(var(--bar-${place}, ${restingBars[place]}) * 100%)` }}
          />
        ))}
      </span>
    </div>
  );
}
