import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface ChosenPage {
  readonly name: string;
  /** From the site's base: `counties/lianjiang/`; `undefined` when the site has no such page. */
  readonly path: string | undefined;
}

/** The pages to time, one of each kind; of a kind with many, that with the most HTML. */
export function choosePages(dir: string): ChosenPage[] {
  const one = (path: string) => (existsSync(join(dir, path, "index.html")) ? path : undefined);
  const heaviest = (folder: string): string | undefined => {
    if (!existsSync(join(dir, folder))) return undefined;
    const pages = readdirSync(join(dir, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}${name}/`)
      .filter((path) => one(path) !== undefined);
    const sizeOf = (path: string) => statSync(join(dir, path, "index.html")).size;
    return pages.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  };
  return [
    { name: "Home", path: one("") },
    { name: "All counties", path: one("counties/") },
    { name: "A county", path: heaviest("counties/") },
    { name: "A project", path: heaviest("projects/") },
    { name: "An organisation", path: heaviest("organizations/") },
    { name: "The data", path: one("data/") },
    { name: "What is known", path: one("data/coverage/") },
    { name: "The map to embed", path: one("embed/map/") },
  ];
}
