/** A frame that comes later after it was asked for was missed, ms. */
const lateMs = 24;
/** What a machine that has missed some gets between two pictures to scroll in, ms: it is asked for half as many. */
const restMs = 20;

let missed = 0;

/** The way from one picture to the next, where a script must draw it; most motion is the browser’s alone. */
export class Way {
  /** Part of the time gone, 0 to 1; 1 where nothing is on its way */
  gone = $state(1);
  /** Counts the ways, so that one that is no longer wanted stops */
  #count = 0;

  /** Starts from the beginning, in place of a way that is not done yet. @param ms - 0: it is done at once */
  start(ms: number): void {
    const own = (this.#count += 1);
    this.gone = ms > 0 ? 0 : 1;
    if (ms <= 0) return;
    const began = performance.now();
    let asked = began;
    const next = () => {
      if (own !== this.#count) return;
      const now = performance.now();
      if (now - asked > lateMs) missed += 1;
      this.gone = Math.min(1, (now - began) / ms);
      if (this.gone >= 1) return;
      if (missed > 3) setTimeout(ask, restMs);
      else ask();
    };
    const ask = () => {
      asked = performance.now();
      requestAnimationFrame(next);
    };
    ask();
  }
}
