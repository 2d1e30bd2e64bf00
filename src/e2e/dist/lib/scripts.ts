import ts from "typescript";
import type { Page } from "./builds.ts";
import { all, attribute } from "./dom.ts";

/** Types of a script that is data. */
const DATA = /json|importmap|speculationrules/iu;

/**
 * The code a browser fetches while it loads the page: each script of the page and, by `read`, every
 * module that one of them imports statically. Found by a whole HTML parser and TypeScript's own, so that
 * it does not share a mistake with the check that the build makes.
 * @param read the code at an address
 */
export function initialScripts(
  { document, address }: Pick<Page, "document" | "address">,
  read: (address: URL) => string,
): string[] {
  const scripts = all(document, "script").filter(
    (script) => !DATA.test(attribute(script, "type") ?? ""),
  );
  const inline = scripts
    .filter((script) => attribute(script, "src") === undefined)
    .flatMap(({ childNodes }) => childNodes.flatMap((node) => ("value" in node ? node.value : [])));
  const ahead = all(document, "link").filter((link) => attribute(link, "rel") === "modulepreload");
  const asked = [...scripts, ...ahead].flatMap(
    (element) => attribute(element, "src") ?? attribute(element, "href") ?? [],
  );
  const met = new Map<string, string>();
  const visit = (specifier: string, from: URL): void => {
    const url = new URL(specifier, from);
    if (met.has(url.href)) return;
    const code = read(url);
    met.set(url.href, code);
    for (const next of staticImports(code)) visit(next, url);
  };
  for (const src of asked) visit(src, address);
  return [...inline, ...met.values()];
}

function staticImports(code: string): string[] {
  const source = ts.createSourceFile("x.js", code, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    return from !== undefined && ts.isStringLiteral(from) ? from.text : [];
  });
}
