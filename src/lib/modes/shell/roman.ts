const signs: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
];

/** A chapter’s number as it is printed beside its title: 3 → “III”; whole, from 1. */
export function sayRoman(number: number): string {
  const found = signs.find(([value]) => value <= number);
  return found ? found[1] + sayRoman(number - found[0]) : '';
}
