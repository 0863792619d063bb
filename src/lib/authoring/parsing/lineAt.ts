/** The line, from 1, that a place in a text is on. */
export const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
