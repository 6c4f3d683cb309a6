import { useEffect, useRef } from 'react';

/** A murmur and a loud voice, in decibels of full scale: the ends of the bar. */
const [quiet, loud] = [-60, -10];

/** How loud a microphone is, as a bar that moves. Says nothing to a screen reader while it moves. */
export function LevelMeter({ microphone }: { microphone: MediaStream | null }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!microphone || !element) return undefined;
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 1024 });
    const source = context.createMediaStreamSource(microphone);
    source.connect(analyser);
    void context.resume().catch(() => undefined);
    const samples = new Float32Array(analyser.fftSize);
    let frame = 0;
    const draw = () => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      const decibels = 10 * Math.log10(power + Number.EPSILON);
      const level = Math.min(1, Math.max(0, (decibels - quiet) / (loud - quiet)));
      element.style.setProperty('--level', level.toFixed(2));
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => {
      cancelAnimationFrame(frame);
      source.disconnect();
      void context.close();
    };
  }, [microphone]);
  return (
    <div aria-hidden="true" className="h-3 w-full overflow-hidden rounded-full border border-line bg-field">
      <div
        ref={bar}
        className="h-full origin-left scale-x-(--level) rounded-full bg-accent rtl:origin-right"
      />
    </div>
  );
}
