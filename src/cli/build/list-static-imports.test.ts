import { expect, test } from "vitest";
import { listStaticImports } from "./list-static-imports.ts";

test("finds what a module needs before it runs, in minified code too", () => {
  const code =
    'import{a as b}from"./a.js";import"./b.js";export*from"./c.js";export{d}from"./d.js";' +
    'const e=()=>import("./later.js");const f=\'import "./text.js"\';import.meta.url;b(e,f);';
  expect(listStaticImports(code)).toEqual(["./a.js", "./b.js", "./c.js", "./d.js"]);
});
