/** To a tenth of a px: finer than any screen shows, and short in the page. */
export const round = (value: number): number => Math.round(value * 10) / 10;
