import { parse } from "parse5";
import { expect, test } from "vitest";
import { initialScripts } from "./scripts.ts";

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
