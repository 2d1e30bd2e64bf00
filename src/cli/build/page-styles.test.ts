import { rmSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { listStyleHashes } from "./list-style-hashes.ts";
import { readPageStyles } from "./read-page-styles.ts";
import { makeSite } from "./testing/made-site.ts";

let folder = "";
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("finds the sheets of a page as a browser reads them", () => {
  const html = `<head><style>p{margin:0}</style><STYLE media="print">a>b{}</STYLE></head><p class="style">`;
  expect(readPageStyles(html)).toEqual(["p{margin:0}", "a>b{}"]);
});

test("names each sheet of a site once, as a policy wants it", () => {
  folder = makeSite({
    "index.html": "<style>p{margin:0}</style>",
    "a/index.html": "<style>p{margin:0}</style>",
    "404.html": "<p>none</p>",
    "b.css": "p{margin:1px}",
  });
  // printf 'p{margin:0}' | openssl dgst -sha256 -binary | base64
  expect(listStyleHashes(folder)).toEqual([
    "'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='",
  ]);
});
