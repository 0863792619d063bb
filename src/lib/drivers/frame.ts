/** What of the story the script of a page for frames has to know. */
export interface FrameStory {
  /** The first is nobody’s own */
  readonly accounts: readonly string[];
  readonly channel: string;
}

/**
 * The script of a page for frames. It stands in the page as text, made from this function and what it is given, so nothing in it may come from
 * elsewhere, and it is a classic script: in sandboxes others do not run. The page is whole without it; it shows one step at
 * a time, switches stills, tells the host how high the page is, and obeys the few messages of the contract. Whatever can fail in
 * a sandbox (history, storage, the network) is not used, or may fail. Nothing from a message reaches markup.
 */
export function runFrame({ accounts, channel }: FrameStory): void {
  const root = document.querySelector<HTMLElement>('[data-embed]');
  const html = document.documentElement;
  if (!root || !html) return;
  const chapter = root.dataset.embed ?? '';
  const neutral = accounts[0] ?? '';
  const steps = Array.from(root.querySelectorAll<HTMLElement>('[data-step]'));
  const query = location.search;
  const asked = (name: string): string => {
    const found = new RegExp(`[?&]${name}=([\\w-]+)`).exec(query);
    return found ? (found[1] ?? '') : '';
  };

  // WordPress hands its secret over where others name a step
  const secret = (/[#&?]secret=([\w-]+)/.exec(location.hash) ?? [])[1];
  const theme = asked('theme');
  if (theme === 'light' || theme === 'dark') html.dataset.theme = theme;

  const post = (message: object): void => {
    try {
      if (parent !== window) parent.postMessage(message, '*');
    } catch {
      // A host that cannot be spoken to hears nothing
    }
  };
  let told = 0;
  const tellHeight = (again?: boolean): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (!height || (height === told && !again)) return;
    told = height;
    post({ sentinel: 'amp', type: 'embed-size', height });
    post({ subject: 'lti.frameResize', height });
    if (secret) post({ message: 'height', value: height, secret });
  };

  const at = { index: -1, account: neutral };
  const find = (id: unknown): number => steps.findIndex((step) => step.id === id);
  const show = (index: number, focus?: boolean): void => {
    const step = steps[index];
    if (!step) return;
    const isNew = index !== at.index;
    at.index = index;
    steps.forEach((one, i) => {
      one.hidden = i !== index;
      if (i === index) one.setAttribute('aria-current', 'step');
      else one.removeAttribute('aria-current');
    });
    const agrees = step.dataset.agree !== undefined;
    step.querySelectorAll<HTMLElement>('[data-shows]').forEach((still) => {
      const isShown = still.dataset.shows === (agrees ? neutral : at.account);
      still.hidden = !isShown;
      if (isShown && still.tagName === 'DETAILS') (still as HTMLDetailsElement).open = true;
    });
    root.dataset.currentStep = step.id;
    root.dataset.at = step.dataset.at ?? '';
    root.dataset.lead = step.dataset.lead ?? '';
    root.dataset.account = at.account;
    const where = root.querySelector('.where');
    if (where) where.textContent = `Step ${index + 1} of ${steps.length}`;
    const agree = root.querySelector('.agree');
    if (agree) agree.textContent = agrees ? 'The accounts agree here' : '';
    root.querySelectorAll('.dots i').forEach((dot, i) => {
      dot.className = i === index ? 'here' : i < index ? 'done' : '';
    });
    root.querySelectorAll<HTMLInputElement>('.accounts input').forEach((radio) => {
      radio.checked = radio.value === at.account;
    });
    root.querySelectorAll<HTMLButtonElement>('[data-go]').forEach((button) => {
      const isOver = !steps[index + Number(button.dataset.go)];
      button.setAttribute('aria-disabled', String(isOver));
    });
    root.querySelectorAll<HTMLAnchorElement>('[data-full]').forEach((link) => {
      const [address = ''] = link.href.split(/[?#]/);
      link.href = `${address}${at.account === neutral ? '' : `?account=${at.account}`}#${step.id}`;
    });
    if (focus) step.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    tellHeight();
    if (isNew)
      post({
        source: channel,
        v: 1,
        type: 'step',
        chapter,
        step: step.id,
        index: index + 1,
        of: steps.length
      });
  };
  const setAccount = (account: unknown): void => {
    const found = accounts.indexOf(account as string);
    if (found < 0) return;
    at.account = accounts[found] ?? neutral;
    show(at.index);
  };
  const hashed = (): number => {
    try {
      return find(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return -1;
    }
  };
  const keepAddress = (): void => {
    try {
      if (!secret) history.replaceState(null, '', `#${steps[at.index]?.id ?? ''}`);
    } catch {
      // Not in every sandbox
    }
  };

  if (steps.length > 0) {
    const first = accounts.indexOf(asked('account'));
    at.account = accounts[first < 0 ? 0 : first] ?? neutral;
    root.classList.add('alive');
    root.querySelectorAll<HTMLElement>('.accounts, .stepping').forEach((part) => (part.hidden = false));
    root.querySelectorAll('h2').forEach((heading) => heading.setAttribute('tabindex', '-1'));
    const move = (by: number): void => {
      if (!steps[at.index + by]) return;
      show(at.index + by);
      keepAddress();
    };
    root.addEventListener('click', (event) => {
      const target = event.target as Element;
      const button = target.closest<HTMLElement>('[data-go]');
      if (button) return move(Number(button.dataset.go));
      const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
      const id = link?.getAttribute('href')?.slice(1) ?? '';
      if (link && find(id) >= 0) {
        event.preventDefault();
        const list = link.closest('details');
        if (list) list.open = false;
        show(find(id), true);
        keepAddress();
      } else if (link) {
        // A number leads to its source, which may be folded
        const folded = document.getElementById(id)?.closest('details');
        if (folded) folded.open = true;
      }
    });
    root.addEventListener('change', (event) => setAccount((event.target as HTMLInputElement).value));
    root.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if ((event.target as Element).closest('input, summary, .rows')) return;
      if (event.key === 'ArrowRight') move(1);
      if (event.key === 'ArrowLeft') move(-1);
    });
    addEventListener('hashchange', () => {
      if (hashed() >= 0) show(hashed());
    });
    const start = hashed();
    show(start < 0 ? 0 : start);
  }

  if ('ResizeObserver' in window) new ResizeObserver(() => tellHeight()).observe(root);
  addEventListener('load', () => tellHeight(true));
  addEventListener('message', (event: MessageEvent) => {
    if (event.source !== parent || parent === window) return;
    const data = event.data as { [field: string]: unknown } | null;
    if (typeof data !== 'object' || data === null) return;
    try {
      if (data.sentinel === 'amp' && data.type === 'frames-init') tellHeight(true);
      else if (secret && data.message === 'ready' && data.secret === secret) tellHeight(true);
      else if (data.source === channel && data.v === 1 && steps.length > 0) {
        if (data.type === 'goto' && find(data.step) >= 0) show(find(data.step));
        if (data.type === 'account') setAccount(data.account);
      }
    } catch {
      // An object that throws when it is read is none of ours
    }
  });
  tellHeight();
}
