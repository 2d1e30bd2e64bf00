import { globSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { words } from "./words.ts";

it("takes every group of words from one file alone: of two of one name the last would hide the first", async () => {
  const files = globSync("*-words.ts", { cwd: import.meta.dirname });
  const names = await Promise.all(
    files.map(async (file) => {
      const module: unknown = await import(path.join(import.meta.dirname, file));
      const exported: unknown[] = Object.values(module ?? {});
      return exported.flatMap((group) =>
        typeof group === "object" && group !== null ? Object.keys(group) : [],
      );
    }),
  );
  expect(names.flat().toSorted()).toEqual(Object.keys(words).toSorted());
});
