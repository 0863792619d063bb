/** The smallest part of a lesson that is planned, minutes. */
const part = 0.5;

/**
 * Divides a lesson among its steps: each gets its share in half minutes, at least one half, and together they are the whole
 * lesson. What rounding leaves goes to those who lost most by it.
 *
 * @param shares - one above 0 for each step; no more steps than the lesson has half minutes
 * @param length - of the lesson, minutes
 * @returns minutes, in the order of the shares
 */
export function shareMinutes(shares: readonly number[], length: number): number[] {
  const parts = length / part;
  const sum = shares.reduce((all, share) => all + share, 0);
  const due = shares.map((share) => (share * parts) / sum);
  const given = due.map((exact) => Math.max(1, Math.floor(exact)));
  const loss = (index: number): number => (due[index] ?? 0) - (given[index] ?? 0);
  for (let left = parts - given.reduce((all, one) => all + one, 0); left !== 0; left -= Math.sign(left)) {
    const able = [...given.keys()].filter((index) => left > 0 || (given[index] ?? 0) > 1);
    const [next] = able.sort((a, b) => Math.sign(left) * (loss(b) - loss(a)));
    if (next === undefined) break;
    given[next] = (given[next] ?? 0) + Math.sign(left);
  }
  return given.map((one) => one * part);
}
