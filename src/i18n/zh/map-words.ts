/**
 * The words of the map, of what readers explore it with, and of the search for a county.
 */

import { formatDate, wholeOf, withinOf } from "./formats.ts";

/** A class of a layer with its number of units: 12%到14%的26个. */
const classWords = (from: string | undefined, to: string | undefined, count: number): string => {
  const range =
    from === undefined ? `不到${to ?? ""}` : to === undefined ? `${from}及以上` : `${from}到${to}`;
  return `${range}的${count}个`;
};

export const mapWords = {
  map: {
    title: (province: string): string => `${province}被帮扶县（市、区）示意图`,
    /** `documented` counts units that the article tells of, `beyond` those that other sources alone tell of. */
    description: (documented: number, beyond: number, listed: number): string =>
      [
        ...(documented > 0 ? [`红色的${documented}个县（市）有报道细写`] : []),
        ...(beyond > 0 ? [`浅红的${beyond}个别处提到几笔`] : []),
        ...(listed > 0 ? [`绿色的${listed}个只知道在名单上`] : []),
        "灰色的不在名单上。",
      ].join("，"),
    legend: "图例",
    arc: {
      assistance: "横向对口帮扶",
      industry: "横向产业协作",
    },
    arcBeyond: (kind: string): string => `${kind}，报道之外`,
    listedOnly: "在帮扶名单上，来源没有细说",
    /** `blank`: what lies where nothing is drawn, if the editors say. */
    sketch: (blank = ""): string =>
      `示意图，不作划界依据。空白处${blank ? `是${blank}，` : ""}没有画。`,
    near: {
      self: "本县（市、区）",
      documented: "报道有记述",
      beyond: "报道之外",
      listed: "也在名单上",
      outside: "不在名单上",
    },
    unnamed: (count: number): string => `另有 ${count} 个市辖区还不知道是哪几个，图上无法标出。`,
    unnamedLink: "看这几个区",
    more: "关于这张图",
    unitTitle: (name: string, parent: string, status: string): string =>
      `${name}，${parent}，${status}`,
  },

  explorer: {
    tools: "图层和筛选",
    layers: "看什么",
    prefecture: "看哪个市",
    wholeProvince: wholeOf,
    kind: "类别",
    anyKind: "全部类别",
    nobody: "这个市没有这一类的县（市、区）。",
    zoomIn: "放大",
    zoomOut: "缩小",
    reset: (province: string): string => `看${wholeOf(province)}`,
    wheelHint: "按住 Ctrl 或 ⌘ 再滚动，可以缩放地图",
    mapHelp: (province: string): string =>
      `方向键移到相邻的县，Home、End 到第一个和最后一个，回车选中，Esc 取消；加号、减号缩放，数字零看${wholeOf(province)}，Shift 加方向键平移。`,
    pick: "点一个县，看谁在帮它。",
    close: "取消选中",
    open: (name: string): string => `打开${name}的页面`,
    compare: "和别的县比一比",
    noPlace: "还不知道是哪个区，图上无法标出。",
    /** The script replaces {name}; the county's sentence follows. */
    selected: "已选中：{name}。",
    cleared: "已取消选中。",
    shown: (count: string): string => `表中现有${count}行。`,
  },
  layer: {
    documented: {
      name: "写到的县",
      column: "写到什么",
      text: (documented: number, beyond: number, listed: number): string =>
        documented + beyond === 0
          ? `图上${listed}个县（市、区），都只知道在名单上。`
          : `图上${documented + beyond + listed}个县（市、区），${documented}个有报道细写，${beyond > 0 ? `${beyond}个别处提到几笔，` : ""}其余${listed}个只知道在名单上。`,
    },
    team: {
      name: "谁来帮",
      column: "组团单位",
      text: (told: number, led: number): string =>
        told === 0
          ? "哪个县（市、区）有哪些单位来帮，还不知道。"
          : `${told}个县（市、区）知道有哪些单位来帮，${led === 0 ? "都不知道谁牵头" : `其中${led}个知道谁牵头`}。`,
      more: "每个小标是一家单位。",
    },
    pairing: {
      name: "横向结对",
      column: "横向结对",
      text: (paired: number): string =>
        paired === 0 ? "哪个县（市）同谁结对，还不知道。" : `${paired}个县（市）知道同谁结对。`,
      more: "弧线从出力的区、市画到县（市）。",
      /** `told`: each of the helpers with the places that it helps. */
      prefectures: (count: number, told: readonly string[]): string =>
        `另有${count}对是市帮市，没有落到哪个县，图上不画：${told.join("；")}。`,
    },
    older: {
      name: "老年人",
      column: "65岁及以上",
      text: (units: number, above: number, programme: string, all: string, province: string) => {
        const whole = wholeOf(province);
        return `图上${units}个县（市、区）里，${above}个的老年人比重高过${whole}；合起来，65岁及以上的占${programme}，${whole}是${all}。`;
      },
      inClass: classWords,
      bound: (percent: number): string => `${percent}%`,
    },
    people: {
      name: "人口",
      column: "常住人口",
      text: (units: number, residents: string, share: string, province: string): string =>
        `图上${units}个县（市、区）一共住着${residents}，占${wholeOf(province)}的${share}。`,
      inClass: classWords,
      bound: (people: number): string => `${people / 1e4}万`,
    },
  },
  census: {
    background: (day: string | null): string =>
      `据${day === null ? "" : `${formatDate(day)}的`}人口普查。这是各地原来的底子，不是帮扶做出来的。`,
    unnamed: (count: number): string => `另有${count}个市辖区没有点名，算不进来。`,
    province: (value: string, province: string): string => `${wholeOf(province)} ${value}`,
  },
  /** What the sources tell of a county, in a line of a table. */
  cell: {
    role: (unit: string, role: string): string => unit + role,
    /** `lead`: the unit with its role. */
    leads: (lead: string, count: number): string => `${lead}，共写到${count}家单位`,
    member: (unit: string): string => `${unit}参加组团`,
    members: (count: number): string => `写到${count}家组团单位`,
    paired: (place: string): string => `与${place}结对`,
    industry: (place: string): string => `与${place}产业结对`,
    helps: (helper: string, places: readonly string[]): string => `${helper}帮${places.join("、")}`,
    projects: (count: number): string => `${count}个项目`,
  },
  layerClass: {
    documented: {
      documented: "报道有记述",
      beyond: "报道之外",
      listed: "在名单上，来源没有细说",
    },
    team: {
      lead: "写明牵头单位",
      members: "写到单位，没写谁牵头",
      beyond: "报道之外",
      unstated: "来源未说明",
    },
    pairing: { paired: "有横向结对", beyond: "报道之外", unstated: "来源未说明" },
  },
  outsideProgramme: "不在名单上",
  leadSign: "实心：牵头",
  otherSign: "空心：没有写是牵头",
  beyondSign: "虚线：报道之外",
  /** Between names that are set apart by their look. */
  gap: "",
  /** What a sum is called within a sentence, before the sum. */
  sumInText: (name: string): string => name,
  countOfUnits: (count: number): string => `${count}家`,
  story: {
    map: (hasBeyond: boolean): string =>
      hasBeyond ? "示意图。点线和浅色的，另有出处。" : "示意图。",
    seat: (city: string, province: string): string => `${withinOf(province)}的单位（${city}）`,
  },
  ending: {
    title: (all: number, listed: number, unnamed: number): string =>
      `${all}个${listed === all ? "，我们都" : `里，${listed}个我们`}只知道名字${unnamed > 0 ? `，${unnamed}个连名字也不知道` : ""}`,
    known: {
      documented: "报道写到",
      beyond: "别处写到",
      listed: "只知道名字",
      unnamed: "名字也不知道",
    },
    count: (count: number): string => `${count}个`,
    unnamedMark: "待查",
    noPlace: "未知",
    call: "您知道其中哪一个，请帮我们补上",
  },
  table: {
    summary: (count: number): string => `列成表格（${count}行）`,
    page: "这张表在“县（市、区）”页。",
    heading: "列成一张表",
    caption: "被帮扶的县（市、区）和来源写到的内容",
    county: "县（市、区）",
    prefecture: "地级市",
    kind: "类别",
    notListed: "来源没有细说",
    project: "项目",
    money: "金额",
    shared: "只有组团单位的总数，没有分到县",
    noPlace: "未知",
  },

  /** The script replaces {n} and {most} by numbers. */
  search: {
    label: "找我的县",
    /** In the head of pages. */
    everywhere: "搜索",
    hint: "县、单位、人、项目",
    /** A county as readers may type it: by its name, or the first letters of its reading. */
    example: (name: string, pinyin = ""): string =>
      ["找我的县：", name, pinyin && "、", ...pinyin.split(" ").map((one) => one.charAt(0))].join(
        "",
      ),
    list: "找到的",
    found: "找到{n}个。",
    more: "找到{n}个，列出前{most}个。",
    /** Links to the lists follow. */
    none: "没有找到，换个写法试试；或者看全部",
    and: "、",

    whole: (count: number): string => `全市，${count}个县（市、区）`,
    unnamed: (count: number): string => `${count}个，不知道是哪里`,
    concerns: (kind: string, counties: readonly string[]): string =>
      [kind, ...(counties.length > 0 ? [counties.join("、")] : [])].join("，"),
    helps: (kind: string, counties: readonly string[]): string =>
      `${kind}，帮${counties.join("、")}`,
    helper: (counties: readonly string[]): string => `不是被帮的县，但它帮${counties.join("、")}`,
    project: (county: string): string => `项目，${county}`,
    term: "名词",
    outside: (prefecture: string | undefined): string =>
      `${prefecture === undefined ? "" : `${prefecture}，`}不在被帮扶的名单上`,
  },
} as const;
