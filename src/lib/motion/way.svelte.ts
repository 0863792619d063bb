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
    const next = () => {
      this.gone = Math.min(1, (performance.now() - began) / ms);
      if (this.gone < 1) this.#frame = requestAnimationFrame(next);
    };
    this.#frame = requestAnimationFrame(next);
  }
}
