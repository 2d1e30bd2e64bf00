import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { recordsOf, tableFile } from "../../data/read/folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { DataFolder, TEST_FACTS } from "../../data/testing/test-facts.ts";
import { SHEET_NAMES } from "../spreadsheet/sheets.ts";
import { formOf } from "./form.ts";
import { act, blankOf, isShown, readValue } from "./form-values.ts";
import { filesOf, partOfSheet, planEdits } from "./plan.ts";
import { changeRecord, openRecord } from "./record.ts";
import { Session } from "./session.ts";

const teams = partOfSheet("teams");
const funds = partOfSheet("funds");

type Node = DefaultTreeAdapterTypes.ChildNode;

function* elementsIn(nodes: readonly Node[]): Generator<DefaultTreeAdapterTypes.Element> {
  for (const node of nodes) {
    if ("tagName" in node) yield node;
    if ("childNodes" in node) yield* elementsIn(node.childNodes);
  }
}

const attribute = ({ attrs }: DefaultTreeAdapterTypes.Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;

const textIn = ({ childNodes }: DefaultTreeAdapterTypes.Element): string =>
  childNodes.map((node) => ("value" in node ? node.value : "")).join("");

const formFor = (part: typeof teams, value: unknown, next?: string) =>
  formOf(part, value, {
    namesOf: () => new Map(),
    placesIn: () => new Map(),
    findings: new Map(),
    next,
  }).text;

/** What a browser sends of a form that nobody has touched. */
function send(form: string): URLSearchParams {
  const sent = new URLSearchParams();
  for (const element of elementsIn(parseFragment(form).childNodes)) {
    const name = attribute(element, "name");
    if (name === undefined || element.tagName === "button") continue;
    const options = [...elementsIn(element.childNodes)];
    const chosen = options.find((one) => attribute(one, "selected") !== undefined) ?? options[0];
    if (element.tagName === "textarea") sent.append(name, textIn(element));
    else if (element.tagName === "select")
      sent.append(name, attribute(chosen ?? element, "value") ?? "");
    else sent.append(name, attribute(element, "value") ?? "");
  }
  return sent;
}

const roundTrip = (part: typeof teams, value: unknown) =>
  readValue(part, send(formFor(part, value)));

describe("a form", () => {
  it.each(SHEET_NAMES)("sends each record of %s back as it is", (sheet) => {
    const folder = readFolder(TEST_FACTS);
    const part = partOfSheet(sheet);
    const records =
      sheet === "site"
        ? [folder.site.value]
        : recordsOf(tableFile(folder, sheet)).map(({ value }) => value);
    for (const value of records) {
      expect(isShown(part, value)).toBe(true);
      expect(roundTrip(part, value)).toEqual(value);
    }
  });

  it("keeps null, nothing and empty apart", () => {
    const member = { organization: "x", role: null, cite: [] };
    const value = { id: "a", members: [member], note: { zh: "" } };
    expect(roundTrip(teams, value)).toEqual({
      id: "a",
      members: [member],
      note: {},
      cite: undefined,
    });
    expect(roundTrip(funds, { asOf: null })).toMatchObject({ asOf: null });
    expect(roundTrip(funds, {})).not.toHaveProperty("asOf");
  });

  it("keeps what is wrong as it was typed, markup and all", () => {
    const value = { id: '<b a="1">&amp;', value: "2x", unit: "dollars", qualifier: "exact" };
    expect(roundTrip(funds, value)).toMatchObject(value);
    expect(formFor(funds, value)).not.toContain("<b a");
  });

  it("is not made for what it would lose", () => {
    expect(isShown(funds, { id: "a", colour: "red" })).toBe(false);
    expect(isShown(funds, { id: 7 })).toBe(false);
    expect(isShown(funds, { value: "240" })).toBe(false);
    expect(isShown(funds, { subject: { kind: "ship", id: "a" } })).toBe(false);
    expect(isShown(teams, { members: { organization: "x" } })).toBe(false);
  });

  it.each(SHEET_NAMES)("explains %s by what one does in a form, not in a file", (sheet) => {
    const part = partOfSheet(sheet);
    const elements = [...elementsIn(parseFragment(formFor(part, blankOf(part))).childNodes)];
    const helps = elements.filter((one) => attribute(one, "class") === "help").map(textIn);
    expect(helps.length).toBeGreaterThan(2);
    for (const help of helps) expect(help).not.toMatch(/写 (?:null|true|false|\S+\.json)/u);
  });

  it("names each control by a label, and tells it what it is for and what is wrong", () => {
    const elements = [...elementsIn(parseFragment(formFor(teams, blankOf(teams))).childNodes)];
    const ids = new Set(elements.map((one) => attribute(one, "id")));
    const labelled = new Set(elements.map((one) => attribute(one, "for")));
    const controls = elements.filter(
      (one) =>
        ["input", "select", "textarea"].includes(one.tagName) &&
        attribute(one, "type") !== "hidden",
    );
    expect(controls.length).toBeGreaterThan(5);
    for (const control of controls) {
      expect(labelled).toContain(attribute(control, "id"));
      for (const id of attribute(control, "aria-describedby")?.split(" ") ?? [""])
        expect(ids).toContain(id);
    }
  });
});

describe("a button of a form", () => {
  const record = { members: [{ organization: "a" }, { organization: "b" }] };

  it("says that the source does not say, leaves out, and fills in again", () => {
    const silent = act(teams, record, "null members.0.role");
    expect(silent?.value).toEqual({
      members: [{ organization: "a", role: null }, record.members[1]],
    });
    expect(act(teams, silent?.value, "fill members.0.role")?.value).toMatchObject({
      members: [{ role: "" }, {}],
    });
    const noted = act(teams, record, "fill note");
    expect(noted?.value).toEqual({ ...record, note: {} });
    expect(act(teams, noted?.value, "absent note")?.value).toEqual(record);
  });

  it("adds, moves and removes items, and leads on to them", () => {
    const added = act(teams, record, "add members");
    expect(added).toEqual({
      value: { members: [...record.members, { cite: [{}] }] },
      next: ["members", 2],
    });
    expect(formFor(teams, added?.value, "members.2").match(/autofocus/gu)).toHaveLength(1);
    expect(act(teams, record, "up members.1")?.value).toEqual({
      members: record.members.toReversed(),
    });
    expect(act(teams, record, "remove members.0")?.value).toEqual({ members: [record.members[1]] });
  });

  it("is none that the form does not know", () => {
    expect(act(teams, record, "save")).toBeUndefined();
  });
});

describe("the form of a record", () => {
  it("saves the mere word that a translation holds, and can take it back", async () => {
    const folder = new DataFolder();
    const session = new Session(folder.dir);
    await session.save(filesOf(folder.dir, await planEdits(folder.dir, [])));
    const key = "guangsheng-purchases";
    folder.edit("funds.json", key, '"zh": "', '"zh": "全年');
    expect(folder.problems().map(({ message }) => message)).toEqual(["中文改过，英文没有跟着改"]);
    const opened = await openRecord(session, "funds", key, false);
    const sent = send("page" in opened ? opened.page.text : "");
    sent.set("do", `holds funds.json:${key}.name`);
    const held = await changeRecord(session, "funds", key, sent);
    expect("page" in held && held.page.text).toContain("可以保存");
    sent.set("do", "save");
    sent.append("translated", `funds.json:${key}.name`);
    expect(await changeRecord(session, "funds", key, sent)).toHaveProperty("goTo");
    expect(folder.problems()).toEqual([]);
    await session.undo();
    expect(folder.problems()).toHaveLength(1);
  });
});
