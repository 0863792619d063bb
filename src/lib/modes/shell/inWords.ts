const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count as a sentence says it: in words up to twelve, then in figures. */
export const inWords = (count: number): string => words[count] ?? `${count}`;

/** The same where a sentence begins: “Six” */
export const openWords = (count: number): string =>
  inWords(count).replace(/^./, (letter) => letter.toUpperCase());
