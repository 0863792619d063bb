/** How far a bend has risen at a part of its length, both 0 to 1: level at both ends, as the S that is drawn. */
export const riseAt = (part: number): number => part * part * (3 - 2 * part);
