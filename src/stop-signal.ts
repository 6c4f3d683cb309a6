/**
 * Runs `stop` once when this process should end: on SIGINT or SIGTERM, or when the process that started it
 * is gone (its channel closes), so that nothing of a killed `npm start` stays behind.
 */
export function onStopSignal(stop: (reason: string) => void): void {
  let asked = false;
  const once = (reason: string) => {
    if (asked) return;
    asked = true;
    stop(reason);
  };
  process.on('SIGINT', () => once('SIGINT'));
  process.on('SIGTERM', () => once('SIGTERM'));
  process.once('disconnect', () => once('parent gone'));
}
