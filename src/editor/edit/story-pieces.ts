/** What can be put into a passage: the figures of the data, the words of the glossary, and the other tags. */
import { type Folder, nameRecords, recordsOf, tableFile } from "../../data/read/folder.ts";
import { LEAD, LEAD_ELEMENTS, STORY_ELEMENTS } from "../../data/schema/story.ts";
import { isRecord, valueAt } from "../../data/values.ts";
import { speak } from "../../i18n/languages.ts";
import { isQuantity } from "../release/claim.ts";

/** Something to put in. */
export interface Piece {
  readonly open: string;
  /** Empty where the tag closes itself. */
  readonly close: string;
  /** What stands between the two where no text is chosen. */
  readonly inside?: { readonly zh: string; readonly en: string };
  readonly title: string;
  readonly detail: string;
}

export function piecesOf(folder: Folder, passage: string): Piece[] {
  const isAllowed = (name: string) => passage !== LEAD || LEAD_ELEMENTS.includes(name);
  return [
    ...figuresIn(folder),
    ...(isAllowed("Term") ? termsIn(folder) : []),
    ...otherTags().filter(({ title }) => isAllowed(title)),
  ];
}

function figuresIn(folder: Folder): Piece[] {
  const nameOf = nameRecords(folder);
  const say = speak({ lang: "zh" });
  return (["indicators", "funds"] as const).flatMap((table) =>
    recordsOf(tableFile(folder, table)).flatMap(({ id, value }): Piece[] => {
      if (id === undefined || !isQuantity(value)) return [];
      const [source, at] = ["source", "at"].map((key) => valueAt(value, ["cite", 0, key]));
      const place = /^\d+$/u.test(String(at)) ? `第${String(at)}段` : String(at);
      return [
        {
          open: `<Fact id="${id}" />`,
          close: "",
          title: `${say.formatQuantity(value)}　${nameOf(table, id) ?? id}`,
          detail: `${nameOf("sources", source) ?? ""}，${place}`,
        },
      ];
    }),
  );
}

const textIn = (value: unknown, code: "zh" | "en"): string =>
  isRecord(value) && typeof value[code] === "string" ? value[code] : "";

const termsIn = (folder: Folder): Piece[] =>
  recordsOf(tableFile(folder, "glossary")).flatMap(({ id, value: { term, meaning } }) =>
    id === undefined
      ? []
      : [
          {
            open: `<Term id="${id}">`,
            close: "</Term>",
            inside: { zh: textIn(term, "zh"), en: textIn(term, "en") },
            title: textIn(term, "zh"),
            detail: textIn(meaning, "zh"),
          },
        ],
  );

/** The tags that are not made for each record: what stands in their attributes is an example. */
const otherTags = (): Piece[] =>
  Object.entries(STORY_ELEMENTS)
    .filter(([name]) => name !== "Fact" && name !== "Term")
    .map(([name, { example, holds, isBlock, about }]) => {
      const line = isBlock ? "\n\n" : "";
      const open = /^<[^>]*>/u.exec(example)?.[0] ?? example;
      return {
        open: holds === "nothing" ? open : open + line,
        close: holds === "nothing" ? "" : `${line}</${name}>`,
        title: name,
        detail: about,
      };
    });
