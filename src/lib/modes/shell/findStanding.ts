/**
 * A part of a page that the build rendered and no script renders again, by its `data-standing`. While a page comes to life
 * the part stands in it and is left there: nothing is needed. A reader who comes from another page of the site without a
 * reload has it fetched from where it stands.
 */
export async function findStanding(name: string, address: string, ask: typeof fetch): Promise<string> {
  const selector = `[data-standing="${name}"]`;
  if (document.querySelector(selector)) return '';
  const answer = await ask(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector(selector)?.outerHTML ?? '';
}
