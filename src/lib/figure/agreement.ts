import type { Agreement } from '../scenes/scene';

export type { Agreement };

const byDegree = ['differ', 'from-here', 'agree'] as const satisfies Agreement[];

/** What the accounts have in common in all of several figures. */
export const leastAgreement = (all: readonly Agreement[]): Agreement =>
  byDegree.find((one) => all.includes(one)) ?? 'agree';

/** What is said of it beside a figure and at the switch. */
export const sayAgreement: { readonly [one in Agreement]: string } = {
  agree: 'The accounts agree here',
  'from-here': 'Agree from here on; differ before',
  differ: 'Account shown'
};
