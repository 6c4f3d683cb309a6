/**
 * Runs `stop` once when this process should end, then ends it: on SIGINT or SIGTERM, or when the process
 * that started it is gone (its channel closes), so that nothing of a killed `npm start` stays behind. The
 * exit code is 0, or 1 when `stop` failed. Asked once more, it is in a `hurry`: whatever can be left out is.
 */
export function onStopSignal(stop: (reason: string, hurry: AbortSignal) => Promise<void>): void {
  let asked = false;
  const hurry = new AbortController();
  const once = (reason: string) => {
    if (asked) {
      hurry.abort();
      return;
    }
    asked = true;
    stop(reason, hurry.signal).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => once('SIGINT'));
  process.on('SIGTERM', () => once('SIGTERM'));
  process.once('disconnect', () => once('parent gone'));
}
