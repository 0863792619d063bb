/** A chapter’s number as it is printed beside its title: 3 → “III” */
export const roman: readonly string[] = ['', 'I', 'II', 'III', 'IV', 'V', 'VI'];
