/** The number under which a step cites each row, by the row’s id: its place among them, from 1. */
export const numberRows = (cites: readonly string[]): ReadonlyMap<string, number> =>
  new Map(cites.map((row, index) => [row, index + 1]));
