/** The About page. */
export const aboutWords = {
  about: {
    title: "关于",
    description: "这个网站怎样取材、怎样核对、哪些还不知道，以及怎样补充和更正。",
    method: "方法",
    how: "这项帮扶怎样运作",
    mechanismKind: {
      principle: "原则",
      method: "方法",
      field: "重点领域",
      arrangement: "衔接",
      force: "力量",
      "next-step": "下一步（当时的打算）",
    },
    figures: "全省的数字",
    map: "地图",
    unknown: "还不知道的",
    /** `unnamed` counts those of them that no source names, which are districts. */
    unknownText: (listed: number, unnamed: number): string =>
      `${unnamed > 0 ? `${listed}个县（市）和${unnamed}个没有点名的区` : `${listed}个县（市、区）`}只知道在名单上：哪些单位组团、与谁结对、有什么项目，现有来源没有写。`,
    contribute: "补充和更正",
    contributeText: [
      "想补充一个县的情况，或发现错误，请写明：哪个县、什么事实、哪里可以查到（网址或报刊、刊发机构、日期）。",
      "会用代码仓库的，可以直接改 data/ 里的 JSON 文件，检查通过就会生成网页；不会的，把出处交给网站的发布者即可。",
      "改动已发布的事实，会在“更正”里写明改前、改后和缘由。",
    ],
    privacy: "隐私",
    privacyText: "本站不用 Cookie，不做统计，不向第三方发任何请求。",
  },
} as const;
