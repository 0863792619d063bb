/**
 * Gives the search box of a page that stands its life. Names are read off the page itself, so that nothing is sent twice:
 * every element with `data-name` in an article with an id is a name of that article.
 */
import { isAsking, searchNames, type Found } from '../../ledger/searchNames';

/** As many results as can be looked over; the rest are counted. */
const most = 12;

/**
 * Searches while the reader types, and says how many names answer. Enter and the arrow keys lead to the results, Esc
 * clears. `keep` is told what is asked, for the address; the box begins with `asked`.
 */
export function searchPage(root: HTMLElement, asked: string, keep: (asked: string) => void): () => void {
  const form = root.querySelector<HTMLFormElement>('form.search');
  const box = form?.querySelector('input');
  const status = form?.querySelector<HTMLElement>('[role=status]');
  const list = form?.querySelector('ul');
  if (!form || !box || !status || !list) return () => undefined;

  const articles = new Map(
    [...root.querySelectorAll<HTMLElement>('article[id]')].map((article) => [
      article.id,
      [...article.querySelectorAll<HTMLElement>('[data-name]')]
    ])
  );
  let search: ((asked: string) => Found[]) | undefined;
  const find = (text: string): Found[] => {
    search ??= searchNames(
      [...articles].map(([id, names]) => ({ id, names: names.map((name) => name.textContent ?? '') }))
    );
    return search(text);
  };

  const show = (): void => {
    const found = isAsking(box.value) ? find(box.value) : [];
    list.replaceChildren(...found.slice(0, most).map((one) => item(one, articles.get(one.id) ?? [])));
    status.textContent = say(box.value, found);
    status.classList.toggle('none', found.length === 0);
  };
  const clear = (): void => {
    box.value = '';
    show();
    box.focus();
    keep('');
  };
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];
  const step = (by: number): void => {
    const all = links();
    const next = all.findIndex((link) => link === document.activeElement) + by;
    (next < 0 ? box : all[Math.min(next, all.length - 1)])?.focus();
  };

  const gone = new AbortController();
  const on = { signal: gone.signal };
  box.addEventListener('input', show, on);
  box.addEventListener('change', () => keep(box.value.trim()), on);
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      keep(box.value.trim());
      links()[0]?.focus();
    },
    on
  );
  form.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') clear();
      else if (event.key === 'ArrowDown') step(1);
      else if (event.key === 'ArrowUp') step(-1);
      else return;
      event.preventDefault();
    },
    on
  );
  if (asked !== '' && box.value === '') box.value = asked;
  if (box.value !== '') show();
  form.dataset.alive = '';
  return () => gone.abort();
}

function say(asked: string, found: readonly Found[]): string {
  if (!isAsking(asked)) return '';
  if (found.length === 0)
    return `Nobody and nothing here is called “${asked.trim()}”. Try one word of the name, or the list of all names below.`;
  const count = found.length === 1 ? '1 found' : `${found.length} found`;
  return found.length > most ? `${count}; the first ${most} are shown` : count;
}

/** A result: the name that answers, and whom it leads to where that is another. */
function item({ id, name }: Found, names: readonly HTMLElement[]): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${id}`;
  const answer = names.find((one) => one.textContent === name);
  const word = document.createElement('b');
  word.textContent = name;
  if (answer?.lang) [word.lang, word.dir] = [answer.lang, answer.dir];
  link.append(word);
  const own = names[0]?.textContent ?? '';
  if (own !== name) {
    const to = document.createElement('span');
    to.textContent = own;
    link.append(' ', to);
  }
  const row = document.createElement('li');
  row.append(link);
  return row;
}
