/** Waits on behalf of the page: a browser wakes the timers of a page that nobody looks at once a minute, these it leaves alone. */
addEventListener('message', ({ data: { id, ms } }: MessageEvent<{ id: number; ms: number }>) => {
  setTimeout(() => postMessage(id), ms);
});
