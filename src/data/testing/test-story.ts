import { compareProblems, formatProblems, type Language, type Problem } from "../problem.ts";
import { checkFolder } from "../check/check-folder.ts";
import type { StoryFile } from "../read/folder.ts";
import { readFolder, STORY } from "../read/read-folder.ts";
import { TEST_FACTS } from "./test-facts.ts";

/** A story of the tests' own, about the facts of the tests, so that none fails when an editor writes the real one anew. */

const lead = {
  zh: `廉江的电水壶占到全国的<Fact id="lianjiang-appliance-share" />。省里派出<Fact id="programme-teams" />组团。
`,
  en: `Lianjiang (<Zh>廉江</Zh>) makes <Fact id="lianjiang-appliance-share" /> of the kettles. The province sent <Fact id="programme-teams" />.
`,
};

const first = {
  zh: `---
title: 62个组团出发
order: 1
kind: opening
---

2023年10月，<Fact id="programme-teams" /><Term id="team">组团</Term>出发。

<Scene>

<Step show="teams">

这叫<Term id="vertical-assistance">纵向帮扶</Term>。

</Step>

<Step counties="lianjiang" show="ways" to="zhongshan nanning" note="物流成本|高出{lianjiang-logistics-premium}">

先看廉江，运费高出<Fact id="lianjiang-logistics-premium" />。

</Step>

</Scene>

<HelpTable />
`,
  en: `---
title: 62 teams set out
order: 1
kind: opening
---

In October 2023 <Fact id="programme-teams" /> set out, each called a <Term id="team">team</Term>.

<Scene>

<Step show="teams">

This is <Term id="vertical-assistance">assistance</Term> from the province.

</Step>

<Step counties="lianjiang" show="ways" to="zhongshan nanning" note="Costs are|{lianjiang-logistics-premium} higher">

Take Lianjiang (<Zh>廉江</Zh>), where freight costs <Fact id="lianjiang-logistics-premium" /> more.

</Step>

</Scene>

<HelpTable />
`,
};

const second = {
  zh: `---
title: 各有各的做法
order: 2
kind: movement
---

<Scene>

<Step counties="dongyuan wuhua" show="team" note="两县都参加">

企业也出钱。2023年，<FundBars organization="guangsheng-group" />。

</Step>

<Step counties="jiaoling" show="partners">

蕉岭有番禺帮忙。

</Step>

</Scene>

还没有答案。<Later project="jiaoling-food-pilot-county" statement="second-batch">有一个已经找到。</Later>
`,
  en: `---
title: Each in its own way
order: 2
kind: movement
---

<Scene>

<Step counties="dongyuan wuhua" show="team" note="Part of both teams">

Firms gave money as well. In 2023 these were <FundBars organization="guangsheng-group" />.

</Step>

<Step counties="jiaoling" show="partners">

Panyu (<Zh>番禺</Zh>) helps Jiaoling.

</Step>

</Scene>

We do not know. <Later project="jiaoling-food-pilot-county" statement="second-batch">One answer has been found, on 14 March 2025.</Later>
`,
};

const filesOf = (language: "zh" | "en"): StoryFile[] => [
  { file: `${STORY}/${language}/1-start.mdx`, text: first[language] },
  { file: `${STORY}/${language}/2-deeds.mdx`, text: second[language] },
  { file: `${STORY}/${language}/lead.mdx`, text: lead[language] },
];

export const TEST_STORY: readonly StoryFile[] = [...filesOf("en"), ...filesOf("zh")];

/** The facts of the tests with their story. */
export const TOLD_FACTS = { ...readFolder(TEST_FACTS), storyDir: STORY, story: TEST_STORY };

/** The story with files changed, added or (with null) taken away, by their names below the story's folder. */
export function changeStory(changes: Readonly<Record<string, string | null>>): StoryFile[] {
  const names = new Set([
    ...TEST_STORY.map(({ file }) => file.slice(STORY.length + 1)),
    ...Object.keys(changes),
  ]);
  return [...names].flatMap((name) => {
    const file = `${STORY}/${name}`;
    const text =
      name in changes ? changes[name] : TEST_STORY.find((one) => one.file === file)?.text;
    return typeof text === "string" ? [{ file, text }] : [];
  });
}

/** The text of a file of the story, by its name below the story's folder. */
export function storyText(name: string): string {
  const found = TEST_STORY.find(({ file }) => file === `${STORY}/${name}`);
  if (!found) throw new Error(`the tests' story has no ${name}`);
  return found.text;
}

/** What the check finds in a story. */
export function problemsOf(story: readonly StoryFile[]): Problem[] {
  const result = checkFolder({ ...TOLD_FACTS, story });
  return result.ok ? [] : result.problems.toSorted(compareProblems);
}

/** What an editor reads of them, without the folder's name and the closing words. */
export const reportOf = (story: readonly StoryFile[], language: Language = "zh"): string =>
  formatProblems(problemsOf(story), language)
    .replaceAll(`${STORY}/`, "")
    .replace(/\n\n.*$/su, "");
