/** Words of the search for a county. Script puts numbers for {n} and {most}. */
export const searchWords = {
  search: {
    label: "找我的县",
    example: "廉江、lianjiang 或 lj",
    list: "找到的地方",
    found: "找到{n}个。",
    more: "找到{n}个，列出前{most}个。",
    whole: "全市，{n}个县（市、区）",
    /** Goes on with the links; it must not deny what other pages have. */
    none: "没有找到。",
    scope:
      "这里只查被帮扶的县（市、区）和它们所在的市，汉字、拼音、首字母、英文、代码都行。帮扶的单位、结对的区和项目，请看",
    elsewhere: { organizations: "单位", and: "和", projects: "项目" },
  },
} as const;
