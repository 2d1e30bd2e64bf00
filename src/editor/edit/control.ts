/** The controls of a form: what an editor types into or picks from. */
import { citation } from "../../data/schema/fields/citation.ts";
import type { RefTable } from "../../data/schema/fields/reference.ts";
import type { Part } from "../../data/schema/walk-schema.ts";
import { controlName, isLanguage, type Path } from "./form-values.ts";
import { type Content, type Html, html } from "./html.ts";

/** What a form needs to know besides the value. */
export interface FormContext {
  /** The records that a pointer may name, as an editor calls them, by id. */
  readonly namesOf: (table: RefTable) => ReadonlyMap<string, string>;
  /** The paragraphs and parts of a source, as an editor calls them. */
  readonly placesIn: (source: unknown) => ReadonlyMap<string, string>;
  /** The source of the citation that a control is in. */
  readonly source?: unknown;
  /** What is wrong, by the place in the value (`members.0.role`). */
  readonly findings: ReadonlyMap<string, readonly Content[]>;
  /** The place that the editor looks at next. */
  readonly next?: string | undefined;
}

/** The address of a field within its page. */
export const fieldId = (place: string): string => `field.${place}`;

/** Attributes of the control of a field. */
function attributesOf(path: Path, { findings, next }: FormContext): Html {
  const place = path.join(".");
  return html`id="${fieldId(place)}" name="${controlName("value", path)}"
  aria-describedby="help.${place} fault.${place}"
  ${findings.has(place) && html`aria-invalid="true"`} ${next === place && html`autofocus`}`;
}

const YES_NO = new Map([
  ["true", "是"],
  ["false", "否"],
]);

/** The control of a part that is no group of others. */
export function controlOf(part: Part, value: unknown, path: Path, context: FormContext): Content {
  if (part.is === "choice") return pick(part.words, value, path, context);
  if (part.is === "boolean") return pick(YES_NO, value, path, context);
  if (part.schema === citation.shape.at) {
    const places = context.placesIn(context.source);
    return pick(places, value, path, context, { none: "先挑来源" });
  }
  if (part.is === "pointer") {
    const names = [...context.namesOf(part.table)].map(
      ([id, name]) => [id, name === "" ? id : `${name}（${id}）`] as const,
    );
    return [
      // Another source has other places.
      pick(new Map(names), value, path, context, { shapes: part.table === "sources" }),
      part.table !== "figures" &&
        html`<a href="/new/${part.table}" target="_blank" rel="noopener"
          >新建<span class="heard">（在新的标签页里，存好再回到这里）</span></a
        >`,
    ];
  }
  const shown = textOf(value);
  if (part.is === "text" && isLanguage(path.at(-1)))
    // The first line break after the tag is not part of the text.
    return html`<textarea
      ${attributesOf(path, context)}
      rows="${Math.ceil((shown.length + 1) / 40)}"
      lang="${path.at(-1)}"
    >
${shown}</textarea>`;
  const isNumber = part.is === "number" || part.is === "integer";
  return html`<input
    ${attributesOf(path, context)}
    value="${shown}"
    autocomplete="off"
    spellcheck="false"
    ${isNumber && html`inputmode="decimal"`}
  />`;
}

interface PickOptions {
  /** Whether other fields follow from what is picked. */
  readonly shapes?: boolean;
  /** What stands there if there is nothing to pick. */
  readonly none?: string;
}

/** A list to pick from. What stands in the data and is none of the choices stays, and is told apart. */
export function pick(
  words: ReadonlyMap<string, string>,
  value: unknown,
  path: Path,
  context: FormContext,
  { shapes = false, none = "请选" }: PickOptions = {},
): Html {
  const chosen = textOf(value);
  const known = chosen === "" || words.has(chosen);
  const options = [
    ["", words.size === 0 ? none : "请选"],
    ...(known ? [] : [[chosen, `${chosen}（没有这一项）`]]),
    ...words,
  ];
  return html`<select ${attributesOf(path, context)} ${shapes && html`data-shapes`}>
    ${options.map(
      ([id = "", word = ""]) =>
        html`<option value="${id}" ${id === chosen && html`selected`}>${word}</option>`,
    )}
  </select>`;
}

/** A value as it is typed. */
const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
