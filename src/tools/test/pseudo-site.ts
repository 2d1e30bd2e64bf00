/** A copy of the project with one language more, added as README tells: what assumes two languages breaks there. */

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../../data/values.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { pseudo } from "../../i18n/testing/pseudo.ts";
import { buildSite, projectRoot } from "../commands.ts";
import { pseudoBuild, testSiteUrl } from "./test-builds.ts";

/** Its code; its tag is that of browsers for English with accents. */
export const PSEUDO = "xa";

const NEEDED = ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

const ENTRIES = [
  ["src/data/languages.ts", 'en: "en"', `en: "en", ${PSEUDO}: "en-XA"`],
  ["src/data/languages.ts", "en: { zh:", `${PSEUDO}: { zh: "试", en: "Pseudo" }, en: { zh:`],
  ["src/i18n/languages.ts", "en: english", `en: english, ${PSEUDO}: pseudo`],
  [
    "src/i18n/languages.ts",
    "import { chinese",
    `import { pseudo } from "./${PSEUDO}/index.ts";\nimport { chinese`,
  ],
] as const;

const LANGUAGE = `import { LANGUAGE_TAGS } from "../../data/languages.ts";
import { english } from "../en/index.ts";
import { speakPseudo } from "../testing/pseudo.ts";

export const pseudo = speakPseudo(english, {
  code: "${PSEUDO}",
  tag: LANGUAGE_TAGS.${PSEUDO},
  locale: "en_XA",
});
`;

/** Builds it, only to be looked at: without pictures for sharing, and twins of its files; whether that went well. */
export function buildPseudoSite(quiet: boolean): Promise<boolean> {
  const project = join(projectRoot, ".cache/pseudo-site");
  writeCopy(project);
  const shown = { BASE_PATH: pseudoBuild.base, SITE_URL: testSiteUrl, SITE_DATA: undefined };
  const env = { ...shown, OG_IMAGES: "off", COMPRESS: "off" };
  return buildSite({ outDir: pseudoBuild.dir, env, quiet, project });
}

/** Writes the copy into `folder`, and takes away what was there. */
function writeCopy(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const entry of NEEDED)
    cpSync(join(projectRoot, entry), join(folder, entry), { recursive: true });
  const change = (file: string, make: (text: string) => string) => {
    const path = join(folder, file);
    writeFileSync(path, make(readFileSync(path, "utf8")));
  };
  for (const [file, before, after] of ENTRIES)
    change(file, (text) => {
      if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
      return text.replace(before, after);
    });

  const [words, story] = [join(folder, "src/i18n"), join(folder, "data/story")];
  mkdirSync(join(words, PSEUDO));
  writeFileSync(join(words, PSEUDO, "index.ts"), LANGUAGE);

  cpSync(TEST_FACTS, join(folder, "data"), { recursive: true });
  cpSync(join(story, "en"), join(story, PSEUDO), { recursive: true });
  for (const file of readdirSync(join(story, PSEUDO)))
    change(`data/story/${PSEUDO}/${file}`, translateStory);
  for (const file of readdirSync(join(folder, "data")).filter((name) => name.endsWith(".json")))
    change(`data/${file}`, (text) => JSON.stringify(translateData(JSON.parse(text))));
  change("data/site.json", (text) =>
    JSON.stringify({ ...(JSON.parse(text) as object), languages: ["zh", "en", PSEUDO] }),
  );
}

/** Every text of the data, in the new language as well. */
function translateData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translateData);
  if (!isRecord(value)) return value;
  const { en } = value;
  // As long as the check allows.
  if (typeof en === "string") return { ...value, [PSEUDO]: pseudo(en).slice(0, 600) };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, translateData(one)]));
}

/** In a file of the story: its head but for the title, Chinese names, and tags. */
const NO_TEXT = /(^---$|^(?:order|kind):.*$|^title: |<Zh>.*?<\/Zh>|<[^>]+>)/mu;

/** The story's words, and those of the notes on its maps, which stand in attributes. */
function translateStory(text: string): string {
  const inNote = (note: string) => note.split("|").map(pseudo).join("|");
  return text
    .split(NO_TEXT)
    .map((part, index) =>
      index % 2 === 0
        ? part.replaceAll(/\S(?:.*\S)?/gu, pseudo)
        : part.replace(/(?<=note=")[^"]+/u, inNote),
    )
    .join("");
}
