import { type Account, accounts, nameAccount, neutral } from '../../story';
import { Shown, type Asked } from '../../figure/shown.svelte';

/**
 * What the parties’ accounts say of a figure that the neutral one does not, in words, for where no one can switch: of a mark, else of
 * the tie as a whole. Empty where the accounts agree.
 */
export function sayAccounts(asked: Omit<Asked, 'account'>): string {
  const showIn = (account: Account) => new Shown(asked.step.lead, () => ({ ...asked, account }));
  const ours = showIn(neutral);
  if (ours.agrees === 'agree') return '';
  const sayOne = (account: Account): string[] => {
    const { rows, words } = showIn(account).description;
    const marks = rows.flatMap(({ id, by }) => (by && by !== ours.row(id)?.by ? [by] : []));
    if (marks.length > 0) return marks;
    // The first of these says whose account it is, the last what it says of the tie
    const own = words.slice(1).filter((sentence) => !ours.description.words.includes(sentence));
    return own
      .slice(1)
      .slice(-1)
      .map((sentence) => `${nameAccount(account)} account: ${sentence}`);
  };
  return accounts.flatMap((account) => (account === neutral ? [] : sayOne(account))).join(' ');
}
