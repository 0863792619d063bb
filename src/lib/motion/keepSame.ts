import { isSame } from './isSame';

type Item = { readonly id?: string; readonly key?: string };

/**
 * A placed picture in which every mark and word that looks as it did in the one before is the same object: what draws it
 * sees at once that there is nothing to do. Lists are matched by id or key.
 */
export function keepSame<Placed>(next: Placed, before: unknown): Placed {
  if (!before) return next;
  const last = before as { [name: string]: unknown };
  const entries = Object.entries(next as object).map(([name, list]: [string, unknown]) => {
    const old = last[name];
    if (!Array.isArray(list) || !Array.isArray(old)) return [name, list];
    const known = new Map((old as Item[]).map((one) => [one.id ?? one.key, one]));
    return [
      name,
      (list as Item[]).map((one) => {
        const twin = known.get(one.id ?? one.key);
        return twin && isSame(twin, one) ? twin : one;
      })
    ];
  });
  return Object.fromEntries(entries) as Placed;
}
