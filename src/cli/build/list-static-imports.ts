import { initSync, parse } from "es-module-lexer";

initSync();

/**
 * The modules that a browser fetches before it can run this one: `import … from`, `export … from`
 * and bare imports. What `import()` brings later is not among them.
 */
export function listStaticImports(code: string): string[] {
  const [imports] = parse(code);
  // d is where an `import()` opens its bracket, -2 for import.meta, and -1 for the rest.
  return imports.flatMap(({ d, n }) => (d === -1 && n !== undefined ? [n] : []));
}
