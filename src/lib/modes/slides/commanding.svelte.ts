import type { DeckState, Intent } from '../../drivers/deck';
import { turnFullScreen } from '../../drivers/fullScreen';
import { findCommand, findFocus, findIntent, type Command } from '../../drivers/keys';
import { bindings } from './bindings';
import type KeysHelpPart from './KeysHelp.svelte';
import { sayEnd, type Neighbour } from './lesson';
import type OverviewPart from './Overview.svelte';

/** What lies over slides or desk. */
type Sheet = 'overview' | 'go to' | 'help';
const whileOpen: readonly Command[] = ['close', 'overview', 'go to', 'help'];

/** What slides and desk do each in their own way. */
export interface Window {
  readonly chapters: readonly Neighbour[];
  /** Id of the chapter */
  readonly chapter: string;
  readonly state: () => DeckState;
  /** Does what is asked of the presentation; the state is another one afterwards, or there was nothing to do */
  do(intent: Intent): void;
  goToChapter(id: string): void;
  /** The other window: the desk of slides, the slides of a desk */
  openOther(): void;
  /** Closes what only this window has open, before anything else is closed; whether anything was */
  closeOwn?(): boolean;
  /** Nothing was open that could be closed */
  leave?(): void;
}

/**
 * What keys and buttons do in the two windows of a presentation: moves, chapters, full screen, and what lies over the page. A
 * window tells once, in `notice`, what could not be done.
 */
export class Commanding {
  readonly #window: Window;
  /** Whether single letters are keys */
  singles = $state(true);
  notice = $state('');
  open = $state<Sheet>();
  Overview = $state.raw<typeof OverviewPart>();
  Help = $state.raw<typeof KeysHelpPart>();

  constructor(window: Window) {
    this.#window = window;
  }

  /** Has the sheets come, for when they are asked for. */
  async bring(): Promise<void> {
    try {
      const [help, overview] = await Promise.all([import('./KeysHelp.svelte'), import('./Overview.svelte')]);
      this.Help = help.default;
      this.Overview = overview.default;
    } catch {
      if (this.open) this.notice = 'This did not arrive; the network may be gone.';
      this.open = undefined;
    }
  }

  want = (intent: Intent): void => {
    const { state, chapters, chapter } = this.#window;
    const was = state();
    this.#window.do(intent);
    this.notice = state() === was ? sayEnd(intent.to, chapters.at(-1)?.id === chapter) : '';
  };

  /** Opens a sheet, or closes it where it is open. */
  #turn(sheet: Sheet): void {
    const isOpen = sheet === 'overview' ? this.open && this.open !== 'help' : this.open === sheet;
    this.open = isOpen ? undefined : sheet;
    if (this.open) void this.bring();
  }

  #turnChapter(by: 1 | -1): void {
    const { chapters, chapter, goToChapter } = this.#window;
    const next = chapters[chapters.findIndex(({ id }) => id === chapter) + by];
    if (next) goToChapter(next.id);
    else this.notice = by > 0 ? 'This is the last chapter.' : 'This is the first chapter.';
  }

  #close(): void {
    if (this.open) this.open = undefined;
    else if (this.#window.closeOwn?.()) return;
    else if (this.#window.state().black) this.want({ to: 'black' });
    else if (this.notice) this.notice = '';
    else if (document.fullscreenElement) void document.exitFullscreen();
    else this.#window.leave?.();
  }

  run = (command: Command): void => {
    const intent = findIntent(command);
    if (intent) return this.want(intent);
    switch (command) {
      case 'next chapter':
        return this.#turnChapter(1);
      case 'previous chapter':
        return this.#turnChapter(-1);
      case 'full screen':
        if (!turnFullScreen()) this.notice = 'Full screen is not allowed here.';
        return;
      case 'desk':
        return this.#window.openOther();
      case 'overview':
      case 'go to':
      case 'help':
        return this.#turn(command);
      case 'close':
        return this.#close();
    }
  };

  /** Runs what a key stands for. `rests`: the key has another use where it is pressed. */
  press(event: KeyboardEvent, rests: (command: Command) => boolean = () => false): void {
    if (event.defaultPrevented || event.isComposing) return;
    const command = findCommand(event, bindings, findFocus(event.target as Element), this.singles);
    // Over the page only what closes or changes the sheet
    if (!command || rests(command) || (this.open && !whileOpen.includes(command))) return;
    event.preventDefault();
    this.run(command);
  }
}
