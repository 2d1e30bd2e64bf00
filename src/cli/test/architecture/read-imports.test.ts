import { expect, test } from "vitest";
import { readImports } from "./read-imports.ts";

/** `name` for an import that runs, `type name` for one that does not. */
const read = (fileName: string, text: string) =>
  readImports(fileName, text).map(({ specifier, typeOnly }) =>
    typeOnly ? `type ${specifier}` : specifier,
  );

test("finds every way to import in TypeScript", () => {
  const code = `
    import "./side-effect.css";
    import a, { type B } from "./a.ts";
    import {
      c,
    } from './c.ts';
    export * from "./d.ts";
    export { e } from "./e.ts";
    const f = await import("./f.ts");
    // import "./comment.ts";
    const text = 'import "./string.ts"';
  `;
  const names = ["side-effect.css", "a.ts", "c.ts", "d.ts", "e.ts", "f.ts"];
  expect(read("x.ts", code)).toEqual(names.map((name) => `./${name}`));
});

test("knows the imports that are of types alone", () => {
  const code = `
    import type { A } from "./a.ts";
    import { type B, type C } from "./b.ts";
    export type { D } from "./d.ts";
    let e: import("./e.ts").E;
  `;
  expect(read("x.ts", code)).toEqual(["type ./a.ts", "type ./b.ts", "type ./d.ts", "type ./e.ts"]);
});

test("reads an Astro file's frontmatter and scripts, and not its text", () => {
  const text = `---
import Map from "../map/Map.astro";
---
<p>import "./text.ts"</p>
<script>
  import "../../client/search.ts";
</script>`;
  expect(read("x.astro", text)).toEqual(["../map/Map.astro", "../../client/search.ts"]);
});

test("reads MDX, and not its blocks of code", () => {
  const text = 'import A from "./A.astro";\n\nWe import "x".\n\n```js\nimport "./code.ts";\n```\n';
  expect(read("x.mdx", text)).toEqual(["./A.astro"]);
});
