/**
 * What a browser may do on this site: nothing but to show its own files. The same rules stand twice: in each page, as
 * a meta that Astro writes with the hashes of its build, and in the headers of a host. Both hold at once; the headers
 * know what a meta cannot say: who may frame a page. The code that stands in pages is always the same, and named here
 * by its hash; of the styles that stand in them `allowStyles` names the hashes.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGE_TAGS } from "../data/languages.ts";
import { firstCode } from "../client/first-code.ts";
import { readPageStyles } from "./read-page.ts";

/** Of the code that stands in pages, as Astro's setting names it. */
export const firstCodeDigest =
  `sha256-${createHash("sha256").update(firstCode).digest("base64")}` as const;

/** The same as a policy names it. */
export const firstCodeHash = `'${firstCodeDigest}'`;

/**
 * The rules for all but scripts and styles, which Astro writes itself. `font-src`, `frame-src`,
 * `worker-src` and what else loads fall to `default-src`. No text becomes code or markup: there is no Trusted Type
 * to make it of. No script of ours asks for anything, but tools do on a page's behalf: Lighthouse for `robots.txt`.
 */
export const policyDirectives = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "form-action 'none'",
  "img-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const;

/** The headers of every answer but the embedded map's: pages, pictures, data and the error page. No page is framed. */
export function pageHeaders(): Readonly<Record<string, string>> {
  return {
    ...headersFor("'none'"),
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

/**
 * The headers of `EMBEDS`, which stand in the frames of others. A host must send these instead of the page's,
 * not besides them: of two policies the stricter holds.
 */
export function embedHeaders(): Readonly<Record<string, string>> {
  return headersFor("*");
}

/** @param framers who may show the page in a frame, as `frame-ancestors` has it */
const headersFor = (framers: string): Record<string, string> => ({
  "Content-Security-Policy": [
    ...policyDirectives,
    `script-src 'self' ${firstCodeHash}`,
    "style-src 'self'",
    `frame-ancestors ${framers}`,
  ].join("; "),
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy": POWERS_OFF.map((power) => `${power}=()`).join(", "),
});

/**
 * Named one by one, since there is no way to say "all", and a browser complains of names that it does not know. To
 * copy and to share, which readers do here, is a page's own by default.
 */
const POWERS_OFF = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "sync-xhr",
  "usb",
  "xr-spatial-tracking",
];

/** The folders of all editions that a site may have, from the base: Chinese stands at the top, `en/` beside its pages. */
export const EDITIONS = Object.keys(LANGUAGE_TAGS).map((code) => (code === "zh" ? "" : `${code}/`));

/** The pages that others may frame, from the base. */
export const EMBEDS = EDITIONS.map((edition) => `${edition}embed/map/`);

/**
 * What pages of other origins may read too, from the base, folders with a slash: data, pictures and the feed are there
 * to be used, and a map in a frame with `sandbox="allow-scripts"` has no origin, so that its browser asks for our own
 * scripts as if another site did.
 */
export const OPEN = [
  "_astro/",
  ...EDITIONS.flatMap((edition) =>
    ["data/", "pictures/", "corrections.atom"].map((part) => edition + part),
  ),
];

/** The headers of what others may read, besides the page's; none of all else. */
export function openHeaders(path: string): Readonly<Record<string, string>> {
  const isOpen = OPEN.some((part) => (part.endsWith("/") ? path.startsWith(part) : path === part));
  return isOpen ? { "Access-Control-Allow-Origin": "*" } : {};
}

const POLICY = "Content-Security-Policy";

/**
 * Headers whose policy lets the style sheets hold that stand in pages, by their hashes: a header that knows files
 * alone would leave such a page bare, since of two policies the stricter holds. Where the hashes are not known, the
 * header says nothing of styles, nor of what it does not name; each page's own policy still does.
 * @param styles each as `'sha256-…'`; none where all styles are files; null where nobody knows
 */
export function allowStyles(
  headers: Readonly<Record<string, string>>,
  styles: readonly string[] | null,
): Readonly<Record<string, string>> {
  const policy = headers[POLICY];
  if (policy === undefined) return headers;
  const directives = policy.split("; ").flatMap((directive) => {
    const [name] = directive.split(" ");
    if (styles === null) return name === "style-src" || name === "default-src" ? [] : [directive];
    return name === "style-src" ? [[directive, ...styles].join(" ")] : [directive];
  });
  return { ...headers, [POLICY]: directives.join("; ") };
}

/**
 * What a policy in the headers of a host must name for the styles that stand in a site's pages to hold. Few, however
 * many pages there are: pages of one kind share their sheet.
 * @param dir the built folder
 */
export function listStyleHashes(dir: string): string[] {
  const sheets = new Set<string>();
  for (const file of listPages(dir)) {
    // A part of a text keeps the whole of it in memory: nothing but the first of each sheet may outlive its page.
    for (const css of readPageStyles(readFileSync(file, "utf8"))) sheets.add(css);
  }
  return hashSheets(sheets);
}

const OWN_POLICY = '<meta http-equiv="content-security-policy"';
const CHARSET = '<meta charset="utf-8">';

/**
 * Moves each page's own policy, which Astro writes at the end of the head, to its beginning. A policy holds for what
 * follows it alone, and where a host sends no headers of ours there is no other. Of styles it comes to name those that
 * stand in the page: Astro names all of the site, and hashes do not compress.
 * @param dir the built folder
 */
export function settlePolicies(dir: string): void {
  for (const file of listPages(dir)) writeFileSync(file, settlePolicy(readFileSync(file)));
}

/** The page as it is in the file, since of thousands of pages no more than the head need be read as text for this. */
function settlePolicy(html: Buffer): Buffer {
  const charset = html.indexOf(CHARSET);
  const start = html.indexOf(OWN_POLICY);
  if (charset < 0 || start < 0) return html;
  const [top, end] = [charset + CHARSET.length, html.indexOf(">", start) + 1];
  const head = html.toString("utf8", 0, html.indexOf("</head>"));
  const styles = ["style-src 'self'", ...hashSheets(readPageStyles(head))].join(" ");
  const policy = html.toString("utf8", start, end).replace(/style-src [^;]*/u, styles);
  return Buffer.concat([
    html.subarray(0, top),
    Buffer.from(policy),
    html.subarray(top, start),
    html.subarray(end),
  ]);
}

/** Each sheet once, as a policy names it: `'sha256-…'`, sorted. */
const hashSheets = (sheets: Iterable<string>): string[] =>
  [...new Set(sheets)]
    .map((css) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`)
    .toSorted();

function listPages(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name));
}
