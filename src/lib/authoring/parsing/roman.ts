const values = [100, 90, 50, 40, 10, 9, 5, 4, 1];
const signs = 'C XC L XL X IX V IV I'.split(' ');

/** A chapter’s number as it is printed beside its title: 3 → “III”; whole, from 1. */
export function sayRoman(number: number): string {
  const at = values.findIndex((value) => value <= number);
  return at < 0 ? '' : `${signs[at]}${sayRoman(number - (values[at] ?? number))}`;
}
