/** Corrections: their page, their feed, and the notes that lead there. */
export const correctionsWords = {
  corrections: {
    heading: "更正",
    description: "已发布的事实改过什么：改前、改后、原因和日期，最新的在前。",
    none: "到目前为止，没有需要更正的事实。",
    entry: (about: string, was: string, is: string, why: string): string =>
      `${about}：原为“${was}”，改为“${is}”。${why}`,
    was: "原来",
    is: "现在",
    why: "原因",
    all: "全部更正",
    /** A text of a correction in one line, as a feed's summary has it. */
    change: (was: string, is: string): string => `原来：${was}。现在：${is}。`,
    /** Beside what was put right. */
    corrected: "更正过",
    /** Before the entries that concern a page. */
    onPage: "本页更正过：",
    onPageEntry: (date: string, about: string): string => `${about}（${date}）`,
    and: "；",
    report: "发现错误",
    reportText:
      "哪里写错了，请告诉我们，写明出处。核对后改正；改动的是已发布的事实，就在这里写明改前、改后和原因。",
    reportLink: "怎样报告错误",
    feed: "更正的订阅源（Atom）",
    feedTitle: (site: string): string => `${site} · 更正`,
  },
} as const;
