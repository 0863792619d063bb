/** A reader who has stayed this long at a step reads it, ms. */
const restMs = 600;

/** Runs something once the reader rests and the page has nothing else to do; the answer takes it back. */
export function whenResting(run: () => void): () => void {
  let asked: number | undefined;
  const timer = setTimeout(() => {
    if ('requestIdleCallback' in window) asked = requestIdleCallback(run, { timeout: 1000 });
    else run();
  }, restMs);
  return () => {
    clearTimeout(timer);
    if (asked !== undefined) cancelIdleCallback(asked);
  };
}
