/** Tells why a text is not JSON, as a person would who knows what editors and input methods do. */

import { bareWord, type Fault, FaultLog, mismatch, SYNTAX, trailing, unclosed } from "./faults.ts";
import { explainScalar, isNumber, readToken, type Token } from "./read-token.ts";
import { MAX_DEPTH } from "./scan-json.ts";

/** The line of an offset, counted from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** What must come next. A list or group may end where its `first` item or name could stand, but not after a comma. */
type Wanted = "value" | "first-item" | "item" | "first-name" | "name" | "colon" | "comma" | "end";

interface Open {
  readonly mark: "{" | "[";
  readonly offset: number;
}

/** Follows the tokens of a file through the grammar of JSON, and tells each slip once. */
class SyntaxWalk {
  readonly #log = new FaultLog();
  readonly #text: string;
  readonly #open: Open[] = [];
  #wanted: Wanted = "value";
  #last: Token | undefined;
  #ended = false;

  constructor(text: string) {
    this.#text = text;
  }

  get faults(): readonly Fault[] {
    return this.#log.faults;
  }

  /** Whether the rest of the file is worth reading. */
  get goesOn(): boolean {
    return this.#log.goesOn && !this.#ended;
  }

  /** Takes the next token. */
  take(token: Token): void {
    this.#log.addAll(token.faults);
    if (token.kind === "end") this.#finish();
    else this.#place(token);
    this.#last = token;
  }

  #finish(): void {
    this.#ended = true;
    const open = this.#open.at(-1);
    const offset = this.#last?.end ?? 0;
    if (open) this.#log.stop(offset, unclosed(open.mark, lineOf(this.#text, open.offset)));
    else if (this.#wanted !== "end") this.#log.stop(offset, SYNTAX.other);
  }

  #place(token: Token): void {
    switch (this.#wanted) {
      case "value":
      case "first-item":
      case "item":
        this.#placeValue(token);
        break;
      case "first-name":
      case "name":
        this.#placeName(token);
        break;
      case "colon":
        this.#placeColon(token);
        break;
      case "comma":
        this.#placeComma(token);
        break;
      case "end":
        this.#log.stop(token.start, trailing(token.content));
    }
  }

  #placeValue(token: Token): void {
    if (token.kind === "text") {
      this.#endValue();
      return;
    }
    if (token.kind === "word") {
      const words = explainScalar(token.content, this.#text.slice(0, token.start));
      if (words) this.#log.tell(token.start, words);
      this.#endValue();
      return;
    }
    switch (token.content) {
      case "{":
      case "[":
        this.#open.push({ mark: token.content, offset: token.start });
        this.#wanted = token.content === "{" ? "first-name" : "first-item";
        if (this.#open.length > MAX_DEPTH) this.#log.stop(token.start, SYNTAX.tooDeep);
        return;
      case ":":
        this.#log.tell(token.start, SYNTAX.extraColon);
        return;
      case ",":
        if (this.#wanted !== "value") {
          this.#log.tell(token.start, SYNTAX.extraComma);
          return;
        }
    }
    // A closing bracket, or a comma where a field lacks its value.
    if (this.#wanted === "value") this.#log.tell(token.start, SYNTAX.missingValue);
    if (this.#wanted === "item")
      this.#log.tell(this.#last?.start ?? token.start, SYNTAX.extraComma);
    this.#endValue();
    this.#place(token);
  }

  #placeName(token: Token): void {
    const afterComma = this.#wanted === "name";
    if (token.kind === "text") {
      this.#wanted = "colon";
    } else if (token.kind === "word") {
      if (isNumber(token.content)) {
        this.#log.tell(this.#last?.start ?? token.start, SYNTAX.thousands);
        this.#wanted = "comma";
      } else {
        this.#log.tell(token.start, SYNTAX.unquotedName);
        this.#wanted = "colon";
      }
    } else if (token.content === ",") {
      this.#log.tell(token.start, SYNTAX.extraComma);
    } else if (token.content === "}") {
      if (afterComma) this.#log.tell(this.#last?.start ?? token.start, SYNTAX.extraComma);
      this.#close(token);
    } else {
      this.#log.stop(token.start, SYNTAX.missingName);
    }
  }

  #placeColon(token: Token): void {
    if (token.content === ":" && token.kind === "mark") {
      this.#wanted = "value";
      return;
    }
    if (token.kind === "word" && /^(?::?=|=>|->)$/u.test(token.content)) {
      this.#log.tell(token.start, SYNTAX.missingColon);
      this.#wanted = "value";
      return;
    }
    if (token.kind === "mark" && !"{[".includes(token.content)) {
      this.#log.tell(token.start, SYNTAX.missingValue);
      this.#wanted = "comma";
    } else {
      this.#log.tell(this.#last?.end ?? token.start, SYNTAX.missingColon);
      this.#wanted = "value";
    }
    this.#place(token);
  }

  #placeComma(token: Token): void {
    switch (token.kind === "mark" ? token.content : "") {
      case ",":
        this.#log.regain();
        this.#wantNext();
        return;
      case "}":
      case "]":
        this.#close(token);
        return;
      case ":":
        this.#log.stop(token.start, SYNTAX.extraColon);
        return;
    }
    const end = this.#last?.end ?? token.start;
    const onOneLine = !this.#text.slice(end, token.start).includes("\n");
    if (token.kind === "word" && onOneLine) {
      const follows = this.#last?.kind === "word" && isNumber(this.#last.content);
      this.#log.tell(token.start, follows ? SYNTAX.unit : bareWord(token.content));
      return;
    }
    this.#log.tell(end, onOneLine ? SYNTAX.missingCommaHere : SYNTAX.missingComma);
    this.#wantNext();
    this.#place(token);
  }

  #close(token: Token): void {
    const open = this.#open.at(-1);
    if (open && (open.mark === "{") === (token.content === "}")) {
      this.#open.pop();
      this.#endValue();
    } else {
      const words = open
        ? mismatch(token.content, open.mark, lineOf(this.#text, open.offset))
        : trailing(token.content);
      this.#log.stop(token.start, words);
    }
  }

  #wantNext(): void {
    this.#wanted = this.#open.at(-1)?.mark === "{" ? "name" : "item";
  }

  #endValue(): void {
    this.#wanted = this.#open.length === 0 ? "end" : "comma";
  }
}

/** How many faults of one file are told at most: after many of them, the next is seldom a real one. */
const MOST = 20;

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/mu;

/**
 * Lists the slips of a text that is not JSON. After a slip whose correction is clear, reading goes on as if it were
 * corrected; it stops at the first other one. Empty for a text that JSON.parse takes.
 */
export function diagnoseSyntax(text: string): Fault[] {
  if (text.trim() === "") return [{ offset: 0, words: SYNTAX.empty }];
  const conflict = CONFLICT.exec(text);
  if (conflict) return [{ offset: conflict.index, words: SYNTAX.conflict }];
  const walk = new SyntaxWalk(text);
  for (let at = 0; walk.goesOn && walk.faults.length < MOST;) {
    const token = readToken(text, at);
    walk.take(token);
    at = token.end;
  }
  return walk.faults.slice(0, MOST);
}
