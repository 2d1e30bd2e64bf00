import { rmSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { allowStyles, embedHeaders, listStyleHashes, pageHeaders } from "./policy.ts";
import { readPageStyles } from "./read-page.ts";
import { makeSite } from "./testing/made-site.ts";

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

test("finds the sheets of a page as a browser reads them", () => {
  const html = `<head><style>p{margin:0}</style><STYLE media="print">a>b{}</STYLE></head><p class="style">`;
  expect(readPageStyles(html)).toEqual(["p{margin:0}", "a>b{}"]);
});

test("names each sheet of a site once, as a policy wants it", () => {
  const folder = makeSite({
    "index.html": "<style>p{margin:0}</style>",
    "a/index.html": "<style>p{margin:0}</style>",
    "404.html": "<p>none</p>",
    "b.css": "p{margin:1px}",
  });
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  // printf 'p{margin:0}' | openssl dgst -sha256 -binary | base64
  expect(listStyleHashes(folder)).toEqual([
    "'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='",
  ]);
});
