/** A form for a part of the data, made from its schema: what an editor reads, picks and writes. */
import { optionFor, type Part } from "../../data/schema/walk-schema.ts";
import { valueAt } from "../../data/values.ts";
import { controlOf, fieldId, type FormContext, pick } from "./control.ts";
import { actionName, controlName, isLanguage, type Path } from "./form-values.ts";
import { type Content, type Html, html } from "./html.ts";

/** Makes the fields of a record. */
export function formOf(part: Part, value: unknown, context: FormContext): Html {
  const members = membersOf(part, value);
  return html`${[...members].map(([key, member]) =>
    fieldOf(member, valueAt(value, [key]), [key], member.title ?? key, context),
  )}`;
}

/** The members of an object, or of the option that a value is. */
function membersOf(part: Part, value: unknown): ReadonlyMap<string, Part> {
  const shown = part.is === "union" ? optionFor(part, value) : part;
  return shown?.is === "object" ? shown.members : new Map();
}

/** The places that a form has a field for, so that each finding is told at the nearest. */
export function* placesIn(part: Part, value: unknown, path: Path = []): Generator<string> {
  yield path.join(".");
  if (value === null || value === undefined) return;
  if (part.is === "list") {
    for (const [at, item] of (Array.isArray(value) ? value : []).entries())
      yield* placesIn(part.item, item, [...path, at]);
    return;
  }
  if (part.is === "union" && part.key !== undefined) yield [...path, part.key].join(".");
  for (const [key, member] of membersOf(part, value))
    yield* placesIn(member, valueAt(value, [key]), [...path, key]);
}

function fieldOf(
  part: Part,
  value: unknown,
  path: Path,
  title: string,
  context: FormContext,
): Html {
  const place = path.join(".");
  const silent = value === null;
  const optional = part.optional && !isLanguage(path.at(-1));
  const absent = value === undefined && (optional || isCompound(part));
  const help = html`<p class="help" id="help.${place}">${helpOf(part)}</p>`;
  const fault = faultAt(place, context);
  const states = [
    part.nullable && !silent && button("null", path, "来源没说", title),
    optional && !absent && button("absent", path, "不写", title),
  ];
  if (silent || absent) {
    const state = silent ? "来源没说" : "没有写";
    return html`<div class="field unset">
      <p class="label">${title}</p>
      <input
        type="hidden"
        name="${controlName("state", path)}"
        value="${silent ? "null" : "absent"}"
      />
      <p class="state">${state}</p>
      ${button("fill", path, "填写", title, { id: fieldId(place), focus: context.next === place })}
      ${absent && states[0]} ${silent && states[1]} ${help} ${fault}
    </div>`;
  }
  if (isCompound(part))
    return html`<fieldset
      class="${isTexts(part) ? "texts" : part.is}"
      id="${fieldId(place)}"
      tabindex="-1"
      aria-describedby="help.${place} fault.${place}"
      ${context.next === place && html`autofocus`}
    >
      <legend>${title}</legend>
      ${part.description !== "" && help} ${fault} ${insideOf(part, value, path, title, context)}
      ${states}
    </fieldset>`;
  return html`<div class="field">
    <label for="${fieldId(place)}">${title}</label>
    ${controlOf(part, value, path, context)} ${states} ${part.description !== "" && help} ${fault}
  </div>`;
}

/** Whether a part is shown as a group of fields. */
const isCompound = (part: Part): boolean =>
  part.is === "object" || part.is === "list" || (part.is === "union" && part.key !== undefined);

/** Whether a part is a text in several languages. */
const isTexts = (part: Part): boolean =>
  part.is === "object" && [...part.members.keys()].every(isLanguage);

/** What one does in a form for what one writes in a file. */
const DEEDS: readonly (readonly [RegExp, string])[] = [
  [/写(?!成)[^；。]*编号/gu, "从单子里挑"],
  [/就?写 null/gu, "就按“来源没说”"],
  [/写 true/gu, "选“是”"],
  [/写 false/gu, "选“否”"],
  [/留空列表/gu, "不用加"],
  [/，都?写在引号里/gu, ""],
];

/** The explanation of a field, of which the schemas speak as of a file. */
const helpOf = ({ description }: Part): string =>
  DEEDS.reduce((text, [written, done]) => text.replaceAll(written, done), description);

function faultAt(place: string, { findings }: FormContext): Html {
  const told = findings.get(place) ?? [];
  return html`<div class="fault" id="fault.${place}" ${told.length === 0 && html`hidden`}>
    ${told.map((one) => html`<p>${one}</p>`)}
  </div>`;
}

interface ButtonOptions {
  readonly id?: string;
  readonly focus?: boolean;
}

/** A button that changes the form; what it is about is told to those who do not see where it stands. */
function button(
  action: Parameters<typeof actionName>[0],
  path: Path,
  word: string,
  title: string,
  { id, focus = false }: ButtonOptions = {},
): Html {
  return html`<button
    name="do"
    value="${actionName(action, path)}"
    aria-label="${word}：${title}"
    ${id !== undefined && html`id="${id}"`}
    ${focus && html`autofocus`}
  >
    ${word}
  </button>`;
}

/** The fields of a group, one for each member or item. */
function insideOf(
  part: Part,
  value: unknown,
  path: Path,
  title: string,
  context: FormContext,
): Content {
  if (part.is !== "list") {
    const kind = part.is === "union" ? kindField(part, value, path, context) : undefined;
    const members = [...membersOf(part, value)].filter(
      ([key]) => part.is !== "union" || key !== part.key,
    );
    const within = { ...context, source: valueAt(value, ["source"]) };
    return [
      kind,
      ...members.map(([key, member]) =>
        fieldOf(member, valueAt(value, [key]), [...path, key], member.title ?? key, within),
      ),
    ];
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return html`<input type="hidden" name="${controlName("count", path)}" value="${items.length}" />
    ${items.length === 0 && html`<p class="state">还没有</p>`}
    ${items.map((item, at) => {
      const inner = [...path, at];
      const name = `${title} 第${at + 1}项`;
      return html`<div class="item">
        ${fieldOf(part.item, item, inner, name, context)}
        <p class="tools">
          ${at > 0 && button("up", inner, "上移", name)} ${button("remove", inner, "删去", name)}
        </p>
      </div>`;
    })}
    <p>${button("add", path, "加一项", title)}</p>`;
}

/** Picks which of several kinds of thing a value is; the fields of that kind follow. */
function kindField(
  part: Extract<Part, { is: "union" }>,
  value: unknown,
  path: Path,
  context: FormContext,
): Html | undefined {
  const { key } = part;
  if (key === undefined) return undefined;
  const kinds = part.options.flatMap((option) => {
    const member = option.is === "object" ? option.members.get(key) : undefined;
    return member?.is === "choice" ? [member] : [];
  });
  const [first] = kinds;
  const words = new Map(kinds.flatMap((kind) => [...kind.words]));
  const inner = [...path, key];
  const place = inner.join(".");
  return html`<div class="field">
    <label for="${fieldId(place)}">${first?.title ?? key}</label>
    ${pick(words, valueAt(value, [key]), inner, context, { shapes: true })}
    ${faultAt(place, context)}
  </div>`;
}
