import { expect, test } from "vitest";
import { readPageScripts } from "./read-page.ts";

test("finds scripts and modules fetched ahead, however they are written", () => {
  const html = `<!doctype html><html><head>
    <link rel="stylesheet" href="/a.css">
    <link href=/ahead.js rel="modulepreload prefetch">
    <SCRIPT type="module" data-note="a > b" src="/one.js"></SCRIPT>
    <script defer src=two.js></script>
    <script
      src='three.js' async></script>`;
  expect(readPageScripts(html)).toEqual({
    addresses: ["/ahead.js", "/one.js", "two.js", "three.js"],
    inline: [],
  });
});

test("takes code that stands in the page, and leaves data", () => {
  const html = `<script>a()</script><script type="module">if (1 < 2) b()</script>
    <script type="application/ld+json">{"@type": "WebSite"}</script>
    <script type="importmap">{}</script><p>no &lt;script&gt;</p>`;
  expect(readPageScripts(html)).toEqual({ addresses: [], inline: ["a()", "if (1 < 2) b()"] });
});

test("takes no text of an attribute for a script", () => {
  const html = `<p title="<script src=x></script>" data-a='"<script>a()</script>'>text</p>`;
  expect(readPageScripts(html)).toEqual({ addresses: [], inline: [] });
});
