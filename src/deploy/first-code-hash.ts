import { createHash } from "node:crypto";
import { firstCode } from "../client/first-code.ts";

/** Of the code that stands in pages, as Astro's setting names it. */
export const firstCodeDigest =
  `sha256-${createHash("sha256").update(firstCode).digest("base64")}` as const;

/** The same as a policy names it. */
export const firstCodeHash = `'${firstCodeDigest}'`;
