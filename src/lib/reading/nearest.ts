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
  return best?.word ?? findOnly([...allowed], written.toLowerCase());
}

/** The one word that begins with what was written, or has it for a part between hyphens: `lorne` for `lorne-1975`. */
function findOnly<T extends string>(allowed: readonly T[], written: string): T | undefined {
  if (written.length < 3) return undefined;
  const found = allowed.filter((word) => `-${word.toLowerCase()}`.includes(`-${written}`));
  return found.length === 1 ? found[0] : undefined;
}

/** “; did you mean “years”?” or nothing. */
export function suggest(written: string, allowed: Iterable<string>): string {
  const word = findNearest(written, allowed);
  return word === undefined ? '' : `; did you mean “${word}”?`;
}
