import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  allowStyles,
  embedHeaders,
  listStyleHashes,
  pageHeaders,
  settlePolicies,
} from "./policy.ts";
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

test("a page's policy stands first, and of the site's sheets names those of the page", () => {
  const rest = "<title>甲</title>";
  const style = "<style>p{margin:0}</style>";
  const policy = (styles: string): string =>
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'${styles};">`;
  const page = (end: string): string =>
    `<!doctype html><html><head><meta charset="utf-8">${rest}${end}</head><p>乙</p></html>`;
  const folder = makeSite({
    "index.html": page(`${style}${policy(" 'sha256-other=' 'sha256-one='")}`),
    "bare/index.html": page(policy(" 'sha256-other='")),
    "none/index.html": page(""),
  });
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  settlePolicies(folder);
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const own = " 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='";
  const settled = (styles: string, end: string): string =>
    page(end).replace(rest, policy(styles) + rest);
  expect(read("index.html")).toBe(settled(own, style));
  expect(read("bare/index.html")).toBe(settled("", ""));
  expect(read("none/index.html")).toBe(page(""));
});
