/** A point of the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a page is to be shown. */
export interface Look {
  /** In a window as narrow as a phone, and pressed with a finger where the driver has one. */
  readonly phone?: boolean;
  /** As on a system set to dark, where `Engine.knowsDark`. */
  readonly dark?: boolean;
}

/** What every driver can do with an engine, and no more: what a visitor does is in `visitor.ts`. */
export interface Browser {
  /** Opens a page and waits for its `load`; rejects when it does not come. */
  goto(address: string): Promise<unknown>;
  /** The value of an expression in the page, waited for; it must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Moves the mouse. */
  point(at: Point): Promise<unknown>;
  /** Clicks or taps. */
  press(at: Point): Promise<unknown>;
  /** Types letters; a line's end is the key Enter. */
  type(text: string): Promise<unknown>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Errors and warnings of the console on all pages opened so far. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<unknown>;
}

export interface Engine {
  readonly name: string;
  /** Whether its driver can set the system to dark; else only the reader's own choice in the footer is tried. */
  readonly knowsDark: boolean;
  /** Finds or installs it, and starts it. */
  open(look: Look): Promise<Browser>;
}

export const PHONE = { width: 390, height: 780 };
export const DESK = { width: 1280, height: 800 };
