/** How many letters must be added, taken away or exchanged to make one word of the other. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const exchanged = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      now.push(Math.min(exchanged, (above[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    above = now;
  }
  return above[b.length] ?? 0;
}

/** The known word that a misspelt one most likely meant; `undefined` when none is near. */
export function findNearest<T extends string>(written: string, allowed: Iterable<T>): T | undefined {
  const reach = written.length <= 4 ? 1 : written.length <= 12 ? 2 : 4;
  let best: { word: T; far: number } | undefined;
  for (const word of allowed) {
    const far = distance(written.toLowerCase(), word.toLowerCase());
    if (far <= reach && (best === undefined || far < best.far)) best = { word, far };
  }
  return best?.word;
}

/** “; did you mean “years”?” or nothing. */
export function suggest(written: string, allowed: Iterable<string>): string {
  const word = findNearest(written, allowed);
  return word === undefined ? '' : `; did you mean “${word}”?`;
}
