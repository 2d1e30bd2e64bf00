import { expect, test } from "vitest";
import { allowStyles } from "./allow-styles.ts";
import { embedHeaders, pageHeaders } from "./policy.ts";

test.each([pageHeaders(), embedHeaders()])(
  "lets the sheets hold that stand in pages",
  (headers) => {
    const name = "Content-Security-Policy";
    const allowed = allowStyles(headers, ["'sha256-a='", "'sha256-b='"]);
    const policy = allowed[name] ?? "";
    expect(policy).toContain("; style-src 'self' 'sha256-a=' 'sha256-b=';");
    expect({ ...allowed, [name]: headers[name] }).toEqual(headers);
    expect(allowStyles(headers, [])).toEqual(headers);
    // Without their hashes the header is silent on styles, and strict on all the rest.
    const silent = allowStyles(headers, null)[name] ?? "";
    expect(silent).not.toMatch(/style-src|default-src/u);
    expect(silent).toMatch(/script-src 'self'(?: 'sha256-[^']+')?; frame-ancestors /u);
    expect(silent).toContain("object-src 'none'");
  },
);
