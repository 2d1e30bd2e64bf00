import ts from "typescript";

export interface Import {
  /** As written: `../model/county.ts`, `zod`. */
  readonly specifier: string;
  /** Gone when the code runs: `import type`, or every name in the braces marked `type`. */
  readonly typeOnly: boolean;
}

/** The imports and re-exports of a .ts, .astro or .mdx file, static and dynamic. */
export function readImports(fileName: string, text: string): Import[] {
  if (fileName.endsWith(".astro")) return astroScripts(text).flatMap(readScript);
  if (fileName.endsWith(".mdx")) return readMdx(text);
  return readScript(text);
}

/** An Astro file's frontmatter and its <script>s. */
function astroScripts(text: string): string[] {
  const frontmatter = /^\s*---\n(.*?)\n---/su.exec(text)?.[1] ?? "";
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gsu)];
  return [frontmatter, ...scripts.map(([, code]) => code ?? "")];
}

/** MDX sees an import only at the start of a line, and none in a block of code. */
function readMdx(text: string): Import[] {
  const lines = text.replaceAll(/^(```+|~~~+).*?^\1/gmsu, "").split("\n");
  return readScript(lines.filter((line) => /^(im|ex)port\s/u.test(line)).join("\n"));
}

function readScript(code: string): Import[] {
  const found: Import[] = [];
  const source = ts.createSourceFile("x.ts", code, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    const one = readNode(node);
    if (one !== undefined) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readNode(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return make(node.moduleSpecifier, isTypeImport(node));
  if (ts.isExportDeclaration(node)) return make(node.moduleSpecifier, isTypeExport(node));
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return make(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return make(node.arguments[0], false);
  }
  return undefined;
}

function make(specifier: ts.Node | undefined, typeOnly: boolean): Import | undefined {
  const isText = specifier !== undefined && ts.isStringLiteralLike(specifier);
  return isText ? { specifier: specifier.text, typeOnly } : undefined;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = importClause?.namedBindings;
  return (
    importClause?.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((name) => name.isTypeOnly)
  );
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  return (
    exportClause !== undefined &&
    ts.isNamedExports(exportClause) &&
    exportClause.elements.length > 0 &&
    exportClause.elements.every((name) => name.isTypeOnly)
  );
}
