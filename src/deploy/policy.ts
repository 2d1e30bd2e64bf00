/*
 * What a browser may do on this site: nothing but to show its own files. The same rules stand twice: in each page, as
 * a meta that Astro writes with the hashes of its build, and in the headers of a host. Both hold at once; the headers
 * know what a meta cannot say: who may frame a page. The code that stands in pages is always the same, and named here
 * by its hash; of the styles that stand in them `allowStyles` names the hashes.
 */
import { firstCodeHash } from "./first-code-hash.ts";

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

/**
 * @param framers who may show the page in a frame, as `frame-ancestors` has it
 */
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

/** The headers of every answer but the embedded map's: pages, pictures, data and the error page. No page is framed. */
export function pageHeaders(): Readonly<Record<string, string>> {
  return {
    ...headersFor("'none'"),
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

/**
 * What pages of other origins may read too, from the base, folders with a slash: data, pictures and the feed are there
 * to be used, and a map in a frame with `sandbox="allow-scripts"` has no origin, so that its browser asks for our own
 * scripts as if another site did.
 */
export const OPEN = ["_astro/", "data/", "pictures/", "corrections.atom"] as const;

/** The headers of what others may read, besides the page's; none of all else. */
export function openHeaders(path: string): Readonly<Record<string, string>> {
  const isOpen = OPEN.some((part) => (part.endsWith("/") ? path.startsWith(part) : path === part));
  return isOpen ? { "Access-Control-Allow-Origin": "*" } : {};
}

/**
 * The headers of `/embed/map/`, which stands in the frames of others. A host must send these instead of the page's,
 * not besides them: of two policies the stricter holds.
 */
export function embedHeaders(): Readonly<Record<string, string>> {
  return headersFor("*");
}
