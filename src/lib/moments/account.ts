/** Whose account a figure shows where the record is contested. */
export const accounts = ['evidence', 'islamic-state', 'al-qaeda'] as const;
export type Account = (typeof accounts)[number];

/** How the reader's switch names each account. */
export const accountNames: Record<Account, string> = {
  evidence: 'Evidence',
  'islamic-state': 'Islamic State’s',
  'al-qaeda': 'al-Qaeda’s'
};

/** The account of an address; anything else is Evidence. */
export function findAccount(text: string | null | undefined): Account {
  return accounts.find((account) => account === text) ?? 'evidence';
}

/** Whose account a figure shows, in a sentence that must go with every copy of it; Evidence needs none. */
export const accountBanners: Partial<Record<Account, string>> = {
  'islamic-state': 'You are looking at the Islamic State’s own account. It is a claim, not a finding.',
  'al-qaeda': 'You are looking at al-Qaeda’s own account. It is a claim, not a finding.'
};
