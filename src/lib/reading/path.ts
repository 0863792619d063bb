/** Where a value stands in a document: keys, and items of lists counted from 0. */
export type Path = readonly PropertyKey[];

/** `cites 2.source`: for people, items of a list are counted from 1. */
export function sayPath(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? ` ${key + 1}` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

/** The path that was said as `cites 2.source`. */
export function readPath(said: string): Path {
  return said.split('.').flatMap((part) => {
    const [key = '', ...items] = part.split(' ');
    return [key, ...items.map((item) => Number(item) - 1)];
  });
}
