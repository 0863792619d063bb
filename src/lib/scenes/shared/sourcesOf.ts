/** The sources of a row, as the hook of its mark names them. */
export const sourcesOf = ({ cites }: { readonly cites: readonly { readonly source: string }[] }): string =>
  [...new Set(cites.map(({ source }) => source))].join(' ');
