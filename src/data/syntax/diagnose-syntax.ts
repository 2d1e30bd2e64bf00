import type { Fault } from "./fault.ts";
import { SyntaxWalk } from "./syntax-walk.ts";
import { readToken } from "./read-token.ts";
import { SYNTAX } from "./syntax-words.ts";

/** So many faults of one file are told: what follows more of them is seldom true. */
const MOST = 20;

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/mu;

/**
 * Tells why a text is not JSON: every slip that can be mended in thought is told, and reading goes on as if it were
 * mended; at the first that cannot, it stops. Empty for a text that JSON.parse takes.
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
