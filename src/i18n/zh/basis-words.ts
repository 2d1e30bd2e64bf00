/** What a fact rests on: the report, official pages, or both; what else is said; and the switch to the report alone. */
export const basisWords = {
  basis: {
    head: {
      article: "依据：报道。",
      official: "依据：只有官方网页；报道没有写到。",
      listed: "依据：名单据报道推得，其余只有官方网页。",
      both: "依据：报道和官方网页；出自官方网页的，逐条标明。",
    },
    mark: "官",
    tag: "官方网页",
    /** A day that the page shows without its year. */
    noYear: (day: string): string => `页面标${day}，没有年份`,
    noDate: "页面没有标日期",
    fromPages: "据官方网页",
    allFromPages: "，均据官方网页",
    only: "仅见于官方网页",
    /** Of a county that stands on the list for the article. */
    onlyTold: "记述仅见于官方网页",
    /** In a table's cell on what a row rests on. */
    listedBy: (kind: string, list: string): string => `${kind}（名单：${list}）`,
    also: (count: number): string => `另有${count}处来源也这样写`,
    join: "，",
  },
  alone: {
    label: "只看报道",
    note: "现在只看报道，官方网页的补充没有显示。",
    on: "现在只看报道。",
    off: "报道和官方网页都显示。",
    notStated: "报道未说明",
    noSources: "只看报道：这一页没有引用报道。",
    listed: "报道没有细说",
    notNamed: "报道没有点名",
    unitUntold: "报道没有写到",
    /** A sentence on the sources, as one on the article. */
    asReport: (text: string): string => text.replaceAll("来源", "报道"),
    /** For a county of which the report says no more than that its like are in the programme. */
    nothing: (name: string): string =>
      `只看报道：${name}在帮扶名单上，除此之外报道没有写到它。不知道不等于没有。`,
    unnamed: (name: string): string =>
      `只看报道：报道没有点名${name}，只说重点老区苏区市辖区有五个。`,
    unit: (name: string): string => `只看报道：报道没有写到${name}。`,
  },
  claims: {
    more: (count: number): string => `另有说法（${count}）`,
    brief: (count: number): string => `另有${count}种说法`,
    when: (when: string, status: string): string => `${when}（${status}）`,
    join: "：",
  },
} as const;
