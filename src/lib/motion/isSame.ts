/** Whether two plain values (numbers, texts, lists, records) say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      key in b && isSame((a as { [key: string]: unknown })[key], (b as { [key: string]: unknown })[key])
  );
}
