/** Frames that come later than this one after the other were missed, ms; and so many are a machine that cannot keep up. */
const lateMs = 24;
const mostLate = 3;
/** Between the pictures that such a machine draws, ms: every other frame, so that it has time to scroll. */
const restMs = 30;

let late = 0;

/** The way from one picture to the next, where a script must draw it; most motion is the browser’s alone. */
export class Way {
  /** Part of the time gone, 0 to 1; 1 where nothing is on its way */
  gone = $state(1);
  #frame = 0;

  /** Starts from the beginning, in place of a way that is not done yet. @param ms - 0: it is done at once */
  start(ms: number): void {
    cancelAnimationFrame(this.#frame);
    this.gone = ms > 0 ? 0 : 1;
    if (ms <= 0) return;
    const began = performance.now();
    let last = began;
    let drawn = began;
    const next = () => {
      const now = performance.now();
      if (now - last > lateMs) late += 1;
      last = now;
      if (late <= mostLate || now - drawn >= restMs || now - began >= ms) {
        drawn = now;
        this.gone = Math.min(1, (now - began) / ms);
      }
      if (this.gone < 1) this.#frame = requestAnimationFrame(next);
    };
    this.#frame = requestAnimationFrame(next);
  }
}
