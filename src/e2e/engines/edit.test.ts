import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Project, type RunningEdit, startEdit } from "../lib/editing.ts";
import { type Browser, firefox, oldChromium, webkit } from "./browsers.ts";
import { Visitor } from "./visitor.ts";

/*
 * The editors' form in the engines besides the Chromium of its other tests: what an editor cannot do without.
 */

describe.concurrent.each([oldChromium, webkit, firefox])("$name", (engine) => {
  let project: Project;
  let server: RunningEdit;
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    project = new Project();
    server = await startEdit(project);
    browser = await engine.open({});
    visitor = new Visitor(browser, "");
    await visitor.goto(server.address);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    project.remove();
  });
  const open = (page: string) => visitor.goto(new URL(page, server.address).href);

  test("changes a field, saves and takes it back; puts a figure into the story", async () => {
    const before = project.files();
    await open("/record/funds/guangsheng-purchases");
    await visitor.press('[name="value.value"]');
    await visitor.ask(() =>
      document.querySelector<HTMLInputElement>('[name="value.value"]')?.select(),
    );
    await visitor.type("24O");
    await visitor.see("#findings", "还有 1 处要改");
    await visitor.ask(() =>
      document.querySelector<HTMLInputElement>('[name="value.value"]')?.select(),
    );
    await visitor.type("240");
    await visitor.see("#findings", "可以保存");
    await visitor.press("button", "保存");
    await visitor.see(".notice", "已保存");
    expect(project.read("funds.json")).toBe(
      before["data/funds.json"]?.replace('"value": 233', '"value": 240'),
    );
    await open("/changes");
    await visitor.see("pre", "233 → 240");
    await visitor.press("button", "撤销");
    await visitor.see("main", "还没有改动");
    expect(project.files()).toEqual(before);

    await open("/story/lead.mdx");
    await visitor.ask(() => {
      const area = document.querySelector("textarea");
      area?.focus();
      area?.setSelectionRange(0, 0);
    });
    await visitor.press(".pieces button", "programme-cadres");
    await visitor.waitFor(
      "the figure in the text",
      () =>
        document.querySelector("textarea")?.value.startsWith('<Fact id="programme-cadres" />') ===
        true,
    );
    await visitor.see("#findings", "programme-cadres");
  });
});
