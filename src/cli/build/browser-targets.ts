import { readFileSync } from "node:fs";

/** How the build names an engine that browserslist names otherwise. */
const ENGINES: Readonly<Record<string, string>> = { ios_saf: "ios" };

/**
 * The supported browsers as the build's tools want them, `chrome103` and so on. They stand once, as `browserslist` in
 * package.json, where linters look for them too; each is "engine >= version", since no other form says what to lower for.
 */
export function browserTargets(list: readonly string[] = supportedBrowsers()): string[] {
  return list.map((query) => {
    const [, engine, version] = /^(\w+) >= ([\d.]+)$/u.exec(query) ?? [];
    if (engine === undefined || version === undefined) {
      throw new Error(`package.json: browserslist: "${query}" is not "engine >= version"`);
    }
    return `${ENGINES[engine] ?? engine}${version}`;
  });
}

function supportedBrowsers(): string[] {
  const file = new URL("../../../package.json", import.meta.url);
  const { browserslist } = JSON.parse(readFileSync(file, "utf8")) as { browserslist: string[] };
  return browserslist;
}
