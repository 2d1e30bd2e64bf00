/** Milliseconds without a letter until what was found is announced: each letter finds something else. */
const PAUSE = 600;

/** Tells those who hear the page what a search found, once the reader pauses. */
export class Announcer {
  readonly #region: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement) {
    this.#region = region;
  }

  say(text: string): void {
    this.#region.textContent = "";
    this.stop();
    this.#timer = setTimeout(() => {
      this.#region.textContent = text;
    }, PAUSE);
  }

  /** Keeps back what has not been said yet. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
