/** Words that rows may use. Apart from the schema, so that the page does not load it. */

export const statuses = ['reported', 'claimed', 'disputed', 'inferred', 'none'] as const;
export type Status = (typeof statuses)[number];

/** Kinds of tie that move or make ribbons. */
export const allegianceKinds = [
  'own',
  'pledge',
  'merger-into',
  'member-of',
  'splits-from',
  'expels',
  'succeeds'
] as const;
/** Not allegiance: a dashed line. */
export const linkKinds = [
  'truce',
  'supports',
  'hosts',
  'cooperates',
  'associates',
  'defers-to',
  'asks-to-renew',
  'seeks-support'
] as const;
/** Something one party did to another: a mark. */
export const actKinds = ['rejects', 'severs', 'rules-against', 'nullifies', 'no-tie'] as const;
export const undrawnKinds = ['listed-on-same-side'] as const;

/** The measure of people on a programme’s roll, who are not fighters and have an axis of their own. */
export const programmeRoll = 'programme roll';

/** What an organisation has to do with an earlier or later one. */
export const relations = [
  'became',
  'formed-from',
  'renamed-to',
  'renamed-from',
  'member-of',
  'merged-into',
  'absorbed',
  'replaces',
  'created-by',
  'split-from',
  'split-into',
  'model-for'
] as const;
export type Relation = (typeof relations)[number];
