/**
 * Who may talk to the server: the editor's own browser alone. Other sites that are open in it can send requests to this
 * machine too, and could write the data; so each request must name this server as its host, come from its own pages,
 * and show the token that only the address on the editor's terminal has.
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What a request is let through to. */
export type Verdict = "pass" | "enter" | "refuse";

/** The parts of a request that decide. */
export interface Asked {
  readonly method: string | undefined;
  readonly url: URL;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
}

export const askedBy = ({ method, url, headers }: IncomingMessage, own: string): Asked => ({
  method,
  url: new URL(url ?? "/", own),
  host: headers.host,
  origin: headers.origin,
  cookie: headers.cookie,
});

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Cookies know no ports: each server has its own. */
export const cookieName = (own: string): string => `edit-${new URL(own).port}`;

/**
 * Judges a request.
 *
 * @param own the server's own origin, `http://127.0.0.1:4322`
 * @returns `enter` for the address with the token: the token then goes into a cookie and out of the address
 */
export function judge(
  { method, url, host, origin, cookie = "" }: Asked,
  own: string,
  token: string,
): Verdict {
  if (host !== new URL(own).host || url.origin !== own) return "refuse";
  if (method !== "GET" && (method !== "POST" || origin !== own)) return "refuse";
  if (origin !== undefined && origin !== own) return "refuse";
  const given = url.searchParams.get("token");
  if (method === "GET" && given !== null && isSame(given, token)) return "enter";
  const name = `${cookieName(own)}=`;
  const held = cookie.split(/;\s*/u).find((one) => one.startsWith(name));
  return held !== undefined && isSame(held.slice(name.length), token) ? "pass" : "refuse";
}

/** Sent with every answer: nothing of another machine is loaded, nobody frames the page, nothing is kept. */
export const HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; frame-src 'self' http://127.0.0.1:*; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
} as const;
