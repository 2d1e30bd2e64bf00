import { describe, expect, it } from "vitest";
import { formatProblems, type Language } from "../../problem.ts";
import { readFolder } from "../../read/read-folder.ts";
import { LIVE_DATA } from "../../testing/test-facts.ts";
import {
  changeStory,
  problemsOf,
  reportOf,
  storyText,
  TEST_STORY,
} from "../../testing/test-story.ts";
import { checkFolder } from "../check-folder.ts";

const START = "zh/1-start.mdx";
const DEEDS = "zh/2-deeds.mdx";
const LEAD = "zh/lead.mdx";

/** What an editor reads after a change of one file, which must be one. */
function told(file: string, from: string | RegExp, to: string, language: Language = "zh"): string {
  const text = storyText(file);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  return reportOf(changeStory({ [file]: changed }), language);
}

it("finds nothing in the story of this repository, nor in that of the tests", () => {
  const live = checkFolder(readFolder(LIVE_DATA));
  expect(live.ok ? "" : formatProblems(live.problems)).toBe("");
  expect(problemsOf(TEST_STORY)).toEqual([]);
});

it("has nothing to check where the site tells no story", () => {
  const folder = readFolder(LIVE_DATA);
  expect(checkFolder({ ...folder, story: null }).ok).toBe(true);
});

describe("a tag", () => {
  it("that is missing, or doubled, is told with the line where it belongs", () => {
    expect(told(START, "</Step>\n\n", "")).toMatchInlineSnapshot(
      `"zh/1-start.mdx:11:1 故事: <Step> 没有配上 </Step>。在第 15 行之前补上 </Step>。"`,
    );
    expect(told(START, "</Step>", "</Step>\n\n</Step>")).toMatchInlineSnapshot(
      `"zh/1-start.mdx:17:1 故事: 多出一个 </Step>，前面没有与它相配的 <Step>。删去它，或在前面补上 <Step counties="lianjiang" show="team">。"`,
    );
    expect(told(START, '<Step show="teams">\n\n', "")).toMatchInlineSnapshot(`
      "zh/1-start.mdx:11:1 故事: <Scene> 里的文字要写在 <Step> 里，不然不在地图旁边那一段里。在这段前后补上 <Step> 和 </Step>，或移到 </Scene> 后面。
      zh/1-start.mdx:13:1 故事: 多出一个 </Step>，前面没有与它相配的 <Step>。删去它，或在前面补上 <Step counties="lianjiang" show="team">。"
    `);
    expect(told(START, "</Scene>\n\n", "")).toMatchInlineSnapshot(`
      "zh/1-start.mdx:9:1 故事: <Scene> 没有配上 </Scene>。在第 24 行之前补上 </Scene>。
      zh/1-start.mdx:23:1 故事: 图表要写在 <Scene> 外面。移到 </Scene> 后面。"
    `);
    expect(told(START, "</Term>", "")).toMatchInlineSnapshot(
      `"zh/1-start.mdx:7:39 故事: <Term> 没有配上 </Term>。在同一段里补上 </Term>（第 8 行之前）。"`,
    );
    expect(told(START, "</Term>", "</Term></Term>")).toMatchInlineSnapshot(
      `"zh/1-start.mdx:7:64 故事: 多出一个 </Term>，前面没有与它相配的 <Term>。删去它，或在前面补上 <Term id="team">组团</Term>。"`,
    );
  });

  it("that is not closed is told where it begins", () => {
    expect(told(LEAD, 'share" />', 'share">')).toMatchInlineSnapshot(
      `"zh/lead.mdx:1:12 故事: <Fact> 没有收尾。> 前面加上 /，例如 <Fact id="programme-teams" />。"`,
    );
    expect(told(LEAD, 'share" />', 'share"')).toMatchInlineSnapshot(
      `"zh/lead.mdx:1:12 故事: <Fact 没有写完，缺少 >。照这样写完：<Fact id="programme-teams" />。"`,
    );
    expect(told(LEAD, 'share" />', 'share"', "en")).toMatchInlineSnapshot(
      `"zh/lead.mdx:1:12 story: <Fact is not finished: > is missing. Finish it like <Fact id="programme-teams" />."`,
    );
  });

  it("with a wrong name would be passed over in silence, and is told with the right one", () => {
    expect(told(LEAD, "<Fact", "<fact")).toMatchInlineSnapshot(
      `"zh/lead.mdx:1:12 故事: 没有叫 fact 的标签。是不是 Fact？可以写：Fact、Term、Zh、Later、FundBars、Scene、Step、ForcesExample、HelpTable、OlderStrip。"`,
    );
    expect(told(LEAD, "<Fact", "<Fcat")).toContain("是不是 Fact？");
    expect(told(START, "<HelpTable", "<HelpTabel", "en")).toContain("Did you mean HelpTable?");
    expect(told(LEAD, "廉江", "<b>廉江</b>")).toContain("没有叫 b 的标签");
  });

  it("in the wrong place is told with the right one", () => {
    expect(told(START, "</Scene>\n\n<HelpTable />", "<HelpTable />\n\n</Scene>")).toContain(
      "图表要写在 <Scene> 外面",
    );
    expect(told(START, "<HelpTable />", '<Step show="teams">\n\n字\n\n</Step>')).toContain(
      "<Step> 要写在 <Scene> 里",
    );
    expect(told(START, "</Step>\n\n<Step", "</Step>\n\n字\n\n<Step")).toContain(
      "文字要写在 <Step> 里",
    );
    expect(told(START, '<Step show="teams">\n', '<Step show="teams">')).toContain("单独占一行");
    expect(told(LEAD, "廉江", '<Term id="team">廉江</Term>')).toContain('不能写 "Term"');
    expect(told(START, "这叫", "<Zh></Zh>这叫")).toContain("<Zh> 里没有内容");
  });
});

describe("what an input method leaves in a tag", () => {
  it.each([
    ['id="team"', "id=“team”", "引号", "“team”"],
    ['id="team"', 'id="team”', "引号", "”"],
    ['id="team"', "id=team", '写成 id="team"', "team>"],
    ['id="team"', 'id="team', "引号没有收尾", '"team>'],
    ['id="team"', 'id＝"team"', "不能写 ＝", "＝"],
    ['id="team"', 'id={"team"}', "值不能写在 { } 里", "{"],
    ['id="team"', "id", "id 没有值", "id>"],
    ['id="team"', 'id="team" id="team"', "写了两次", 'id="team">'],
    ['<Term id="team">', '<Term　id="team">', "全角空格", "　"],
    ['<Term id="team">', '< Term id="team">', "紧跟着 <", "< Term"],
    ['<Term id="team">', '＜Term id="team"＞', "不能写 ＜", "＜"],
    ['<Term id="team">', '<Term id="team"＞', "不能写 ＞", "＞"],
  ])("%s written as %s is told at its place", (from, to, words, points) => {
    const text = storyText(START).replace(from, () => to);
    const [problem] = problemsOf(changeStory({ [START]: text }));
    expect(problem?.file).toContain(START);
    expect(`${problem?.message.zh} ${problem?.remedy.zh}`).toContain(words);
    const line = text.split("\n")[(problem?.line ?? 0) - 1] ?? "";
    expect(line.slice((problem?.column ?? 0) - 1)).toMatch(
      new RegExp(`^${RegExp.escape(points)}`, "u"),
    );
  });
});

describe("an attribute", () => {
  it.each([
    [START, 'show="teams"', 'show="team"', "没有写是哪几个县"],
    [START, 'show="teams"', 'show="all"', "可以写：teams、team、pairing、partners、ways"],
    [START, 'show="teams"', 'shwo="teams"', "是不是 show？"],
    [START, 'show="ways" to="zhongshan nanning"', 'show="ways"', "和 to 要一起写"],
    [START, "zhongshan nanning", "zhongshan naning", "是不是 nanning（广西南宁）"],
    [START, '"lianjiang" show="ways"', '"lian-jiang" show="ways"', '相近的有 "lianjiang"'],
    [
      START,
      "{lianjiang-logistics-premium}",
      "{lianjiang-premium}",
      '"lianjiang-logistics-premium"',
    ],
    [START, "{lianjiang-logistics-premium}", "{lianjiang-logistics-premium", "花括号没有成对"],
    [START, '<Term id="team">', "<Term>", "<Term> 缺少 id"],
    [START, 'id="team"', 'id=""', "id 没有值"],
    [START, 'id="team"', 'id="teams"', '相近的有 "team"'],
    [DEEDS, 'show="team" note', 'show="teams" note', "不写 counties"],
    [DEEDS, '"dongyuan wuhua" show="team"', '"shixing" show="team"', "没有这个县的组团"],
    [DEEDS, '"jiaoling" show="partners"', '"yangxi" show="pairing"', "没有这个县的结对"],
    [DEEDS, "guangsheng-group", "provincial-statistics-bureau", "这家单位没有资金"],
    [DEEDS, "guangsheng-group", "guangsheng", '"guangsheng-group"'],
    [DEEDS, "second-batch", "second-bach", "是不是 second-batch？"],
    [DEEDS, 'statement="second-batch"', "", "缺少 statement"],
    [LEAD, "programme-teams", "programme-team", '"programme-teams"'],
  ])("of %s that names what is not there is told: %s as %s", (file, from, to, words) => {
    expect(told(file, from, to)).toContain(words);
  });
});

describe("the text", () => {
  it.each([
    ["不到 < 5", "小于"],
    ["难在{", "{ }"],
    ["难在}", "{ }"],
    ["`难在`", "程序代码"],
    ["\\难在", "\\"],
    ["<!-- 核对 -->", "注释"],
    ["<https://example.org>", "写成 [text]("],
    ["![](a.png)", "图片"],
    ["难\u200b在", "看不见的字符"],
    ["难\t在", "制表符"],
    ["⽔", "把⽔改成水"],
    ["难在 />", "前面没有标签"],
    ["\n\nimport x from 'y'\n\n", "import"],
    ["\n\n# 难在\n\n", "不写标题"],
  ])("has nothing that is taken for something else: %s", (to, words) => {
    const text = storyText(START).replace("先看廉江", () => to);
    expect(reportOf(changeStory({ [START]: text }))).toContain(words);
  });

  it("has no numbers but in dates, titles that the data bear out, and names", () => {
    expect(told(START, '<Fact id="programme-teams" />', "62个")).toMatchInlineSnapshot(
      `"zh/1-start.mdx:7:10 故事: 62 是直接写的数字，读者看不到出处，数据改了它也不会跟着改。数据里有这个数，写成 <Fact id="programme-teams" />（组团），或 <Fact id="programme-plans" />（已制定的三年帮扶方案）。"`,
    );
    expect(told(START, '<Fact id="programme-teams" />', "61个", "en")).toMatchInlineSnapshot(
      `"zh/1-start.mdx:7:10 story: 61 is typed, so readers see no source, and it does not follow the data. Add it to indicators.json with its source and write <Fact id="…" />; if it is no figure, write it in words."`,
    );
    expect(told(START, "物流成本", "3家单位")).toContain("写成 {lianjiang-team-units}");
    expect(told(START, "title: 62", "title: 61")).toContain("标题里的 61，数据里没有这个数");
    expect(
      reportOf(
        changeStory({ [START]: storyText(START).replace("这叫", "2024年3月14日起，5G里叫") }),
      ),
    ).toBe("");
  });
});

describe("the head of a file", () => {
  it.each([
    ["title: 62个组团出发", "title：62个组团出发", "全角的冒号"],
    ["title: 62个组团出发\n", "", "缺少 title"],
    ["title: 62个组团出发", "title:", "title 没有值"],
    ["title: 62个组团出发", "标题: 62个组团出发", "没有叫 标题 的字段"],
    ["title: 62个组团出发", "titel: 62个组团出发", "是不是 title？"],
    ["title: 62个组团出发", "title: 62", "用半角引号括起来"],
    ["order: 1", "order: 一", "从 1 起的整数"],
    ["order: 1", "order:1", "没有空格"],
    ["order: 1", "order: 2", "order: 2 已经用过"],
    ["kind: opening", "kind: open", "可以写：opening、movement、outlook"],
    ["kind: opening\n---", "kind: opening", "没有收尾的 ---"],
    [/^---/u, "———", "写成 ---"],
    [/^/u, "\n", "前面还有别的"],
    [/^---.*?---\n/su, "", "没有标题和顺序"],
  ])("is held: %s as %s", (from, to, words) => {
    expect(told(START, from, to)).toContain(words);
  });

  it("is not for the lead", () => {
    expect(told(LEAD, /^/u, "---\ntitle: 导语\n---\n\n")).toContain("导语的文件没有标题");
  });
});

describe("the files", () => {
  it("stand in the folder of a language, under names that become addresses", () => {
    const names = [
      "zh/6 新的.mdx",
      "zh/1-start (1).mdx",
      "zh/6-new.md",
      "6-new.mdx",
      "fr/1-start.mdx",
      "zh/a/b.mdx",
    ];
    const added = changeStory(Object.fromEntries(names.map((name) => [name, storyText(START)])));
    expect(reportOf(added)).toMatchInlineSnapshot(`
      "6-new.mdx 故事的文件要放在一种语言的文件夹里，这里的不会被读到。移到 zh、en 里。
      fr/1-start.mdx 故事的文件要放在一种语言的文件夹里，这里的不会被读到。移到 zh、en 里。
      zh/1-start (1).mdx 文件名只能用小写字母、数字和连字符，它会成为网址的一部分。改成 6-name.mdx 这样的名字；多出来的副本，删去。
      zh/6 新的.mdx 文件名只能用小写字母、数字和连字符，它会成为网址的一部分。改成 6-name.mdx 这样的名字；多出来的副本，删去。
      zh/6-new.md 故事的文件名以 .mdx 结尾，这个文件不会被读到。改名，或删去它。
      zh/a/b.mdx 故事的文件要放在一种语言的文件夹里，这里的不会被读到。移到 zh、en 里。"
    `);
  });

  it("are the same in each language, and none lacks the lead", () => {
    expect(reportOf(changeStory({ [LEAD]: null, "en/2-deeds.mdx": null }))).toMatchInlineSnapshot(`
      "en/2-deeds.mdx 英文的故事里没有 2-deeds.mdx，别的语言有。补上这个文件，或删去别的语言里的。
      zh/lead.mdx 没有中文的导语，首页大标题下面会是空的。补上这个文件。"
    `);
    const chineseOnly = Object.fromEntries(
      ["1-start", "2-deeds", "lead"].map((name) => [`en/${name}.mdx`, null]),
    );
    expect(reportOf(changeStory(chineseOnly), "en")).toContain(
      "the English story has no 1-start.mdx",
    );
    expect(reportOf([])).toContain("把 site.json 的 story 改成 false");
  });

  it("have the same steps, pictures and figures in each language", () => {
    expect(
      told("en/1-start.mdx", 'counties="lianjiang" show', 'counties="yingde" show'),
    ).toMatchInlineSnapshot(
      `"en/1-start.mdx:17:1 故事: 中文的第 17 行在这里是 <Step counties="lianjiang" show="ways" to="zhongshan nanning">。两种语言改成一样的；中文改了，这里跟着改。"`,
    );
    expect(told(START, "\n<HelpTable />\n", "", "en")).toMatchInlineSnapshot(
      `"en/1-start.mdx:25:1 story: the Chinese does not have this tag. Make both alike; where the Chinese was changed, change this too."`,
    );
    expect(told(LEAD, '<Fact id="programme-teams" />', "许多", "en")).toMatchInlineSnapshot(
      `"en/lead.mdx:1:105 story: the Chinese does not use the figure programme-teams. Make both alike; where the Chinese was changed, change this too."`,
    );
    expect(told("en/2-deeds.mdx", "order: 2", "order: 3")).toContain("中文的 order 是 2");
  });

  it("hold text, without what a merge left", () => {
    expect(told(START, /.*/su, "")).toContain("没有正文");
    const merged = "<<<<<<< HEAD\n先看。\n=======\n先看廉江。\n>>>>>>> other\n";
    expect(told(START, "先看廉江，", merged)).toMatchInlineSnapshot(
      `"zh/1-start.mdx:19:1 故事: 这里留着 Git 合并冲突的标记。在两种写法里留下对的一种，删去 <<<<<<<、=======、>>>>>>> 三行。"`,
    );
    expect(told(START, "\n", "\r\n")).toBe("");
  });
});
