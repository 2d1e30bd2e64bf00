import type { Explanation } from "../check/said.ts";
import type { Fault } from "./fault.ts";
import { SYNTAX } from "./syntax-words.ts";

/** Texts without a clear end: what is found after one may only follow from it. */
const UNSURE: ReadonlySet<Explanation> = new Set([SYNTAX.unclosedText, SYNTAX.brokenText]);

/** The slips of a file, each told once, without their echoes. */
export class FaultLog {
  readonly faults: Fault[] = [];
  goesOn = true;
  #unsure = false;

  /** Takes what was found within one piece of the file. */
  addAll(faults: readonly Fault[]): void {
    this.faults.push(...faults);
    if (faults.some(({ words }) => UNSURE.has(words))) this.#unsure = true;
  }

  /** From here on the file is understood again. */
  regain(): void {
    this.#unsure = false;
  }

  /** Tells a slip that can be mended in thought. */
  tell(offset: number, words: Explanation): void {
    if (this.#unsure) this.goesOn = false;
    else this.faults.push({ offset, words });
  }

  /** Tells what cannot be mended in thought; nothing is read after it. */
  stop(offset: number, words: Explanation): void {
    // After another fault this may only be its echo.
    if (this.faults.length === 0) this.faults.push({ offset, words });
    this.goesOn = false;
  }
}
