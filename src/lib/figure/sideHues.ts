/** The hue of a side of a dispute: the two parties have one; a historian, a newspaper or an encyclopedia has none. */
const hues: { readonly [by: string]: 'aq' | 'is' } = {
  'al-Qaeda': 'aq',
  'Islamic State': 'is',
  ISI: 'is',
  'al-Nusra': 'aq'
};

/** @param by - who speaks, as the row names them: “al-Qaeda, 2014” */
export const hueOf = (by: string): 'aq' | 'is' | undefined => hues[by.split(',')[0] ?? by];
