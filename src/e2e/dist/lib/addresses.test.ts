import { parse } from "parse5";
import { expect, test } from "vitest";
import { initialScripts, linkedFrom, namedIn } from "./addresses.ts";

const address = new URL("https://example.org/a/b/x/");

test("finds every address that markup asks for, of whatever element", () => {
  const page = {
    address,
    document:
      parse(`<!doctype html><link rel="alternate" href="feed.atom"><script src="s.js"></script>
      <img src="i.png" srcset="i.png 1x, j.png 2x"><iframe src="frame/"></iframe>
      <svg><use href="#sign"/><image xlink:href="old.png"/></svg><form action="send/"></form>`),
  };
  expect(linkedFrom(page).map(({ href }) => href)).toEqual([
    ...["feed.atom", "s.js", "i.png", "i.png", "j.png", "frame/"],
    ...["#sign", "old.png", "send/"],
  ]);
});

test("finds the site's whole addresses in text, code to paste and structured data", () => {
  const text = `<meta property="og:image" content="https://example.org/a/b/og.png?a=1&amp;b=2">
    <pre>&lt;iframe src="https://example.org/a/b/embed/"&gt;&lt;/iframe&gt;</pre>
    <script type="application/ld+json">{"@id":"https://example.org/a/b/#site"}</script>
    <p>见https://example.org/a/b/about/，或https://example.org/a/b/map/的地图 See https://example.org/a/b/about/. https://example.com/</p>
    <p>&lt;https://example.org/a/b/quoted/&gt;</p>`;
  expect(namedIn(text, address).map(({ href }) => href)).toEqual([
    "https://example.org/a/b/og.png?a=1&b=2",
    "https://example.org/a/b/embed/",
    "https://example.org/a/b/#site",
    "https://example.org/a/b/about/",
    "https://example.org/a/b/map/",
    "https://example.org/a/b/about/",
    "https://example.org/a/b/quoted/",
  ]);
});

test("finds the script that a page loads at once, and not what it loads later", () => {
  const files = new Map([
    ["/base/a.js", 'import"./b.js";export*from"./c.js";import("./later.js")'],
    ["/base/b.js", 'import"./a.js";"b"'],
    ["/base/c.js", '"c"'],
    ["/base/d.js", '"d"'],
  ]);
  const page = {
    address: new URL("https://example.org/base/x/"),
    document: parse(`<!doctype html><script type="module" src="/base/a.js"></script>
      <link rel="modulepreload" href="../d.js"><script>"inline"</script>
      <script type="application/ld+json">{}</script>`),
  };
  const codes = initialScripts(page, ({ pathname }) => {
    const code = files.get(pathname);
    if (code === undefined) throw new Error(`${pathname} is not there`);
    return code;
  });
  expect(codes.toSorted()).toEqual(['"inline"', ...files.values()].toSorted());
});
