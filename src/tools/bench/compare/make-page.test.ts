import { describe, expect, it } from "vitest";
import { makeBarePage, makeLibraryPage } from "./make-page.ts";

const home = `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><meta name="description" content="d"><meta http-equiv="content-security-policy" content="script-src 'self'">
<link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.svg"></head><body><h1 class="big">标题</h1>
<map-explorer><svg data-map="guangdong" viewBox="0 0 9 9"><path class="c" data-status="listed" d="M0 0h1"></path></svg>
<div role="tooltip" hidden></div><table><tbody><tr><td>表</td></tr></tbody></table><button>按</button></map-explorer>
<svg class="chart"><path d="M5 5"></path></svg><script type="module" src="/a.js"></script></body></html>`;

describe("makeLibraryPage", () => {
  const page = makeLibraryPage(home, { name: "leaflet", data: "geo.json", css: true });

  it("has the text, styles and other pictures of ours, and a library's map and script in place of ours", () => {
    expect(page).toContain('<h1 class="big">标题</h1>');
    expect(page).toContain("<td>表</td>");
    expect(page).toContain('href="/a.css"');
    expect(page).toContain('<svg class="chart">');
    expect(page).toContain('<map-explorer><div id="bench-map"></div>');
    expect(page).not.toContain("data-map");
    expect(page.match(/<script.*?>/gu)).toEqual([
      '<script type="module" src="/compare/leaflet.js">',
    ]);
  });

  it("is free of our policy, which would stop a library's script", () => {
    expect(page).not.toContain("http-equiv");
  });

  it("asks at once for data and styles, which would else wait for the script", () => {
    const head = page.slice(0, page.indexOf("<body>"));
    expect(head).toContain(
      '<link rel="preload" as="fetch" crossorigin="" href="/compare/geo.json">',
    );
    expect(head).toContain('<link rel="stylesheet" href="/compare/leaflet.css">');
  });
});

describe("makeBarePage", () => {
  const page = makeBarePage(home);

  it("has all text and the map's shapes in their colours", () => {
    expect(page).toContain("<h1>标题</h1>");
    expect(page).toContain("<td>表</td>");
    expect(page).toContain(
      '<svg data-map="guangdong" viewBox="0 0 9 9"><path d="M0 0h1" fill="#9dbb9f">',
    );
  });

  it("has neither script nor style nor tool nor other picture", () => {
    expect(page).not.toMatch(/script|stylesheet|class=|button|description|M5 5|tooltip/u);
  });
});
