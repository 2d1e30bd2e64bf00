/** What a fact rests on: the report, official pages, or both; and what else is said. */
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
    fromOfficial: "据官方网页",
    allOfficial: "，均据官方网页",
    only: "仅见于官方网页",
    /** Of a county that stands on the list for the article. */
    onlyTold: "记述仅见于官方网页",
    /** In a table's cell on what a row rests on. */
    listedBy: (kind: string, list: string): string => `${kind}（名单：${list}）`,
    also: (count: number): string => `另有${count}处来源也这样写`,
    join: "，",
  },
  claims: {
    more: (count: number): string => `另有说法（${count}）`,
    brief: (count: number): string => `另有${count}种说法`,
    when: (when: string, status: string): string => `${when}（${status}）`,
    join: "：",
  },
} as const;
