/** Words of the search for a county. Script puts numbers for {n} and {most}. */
export const searchWords = {
  search: {
    label: "找我的县",
    example: "廉江、lianjiang 或 lj",
    list: "找到的地方",
    found: "找到{n}个。",
    more: "找到{n}个，列出前{most}个。",
    whole: "全市，{n}个县（市、区）",
    none: "名单上没有找到。汉字、拼音、首字母、英文都能查。",
  },
} as const;
