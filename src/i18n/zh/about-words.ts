/**
 * The words in which the site tells of itself: the About page, the accessibility statement and the corrections.
 */

import { formatDate, wholeOf } from "./formats.ts";

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
    figures: (province: string): string => `${wholeOf(province)}的数字`,
    map: "地图",
    unknown: "还不知道的",
    /** `unnamed` counts the districts that no source names, `listed` all other units of which only the list tells. */
    unknownText: (listed: number, unnamed: number): string =>
      `${unnamed > 0 ? `${listed}个县（市）和${unnamed}个没有点名的区` : `${listed}个县（市、区）`}只知道在名单上：哪些单位组团、与谁结对、有什么项目，现有来源没有写。`,
    contribute: "补充和更正",
    contributeText: [
      "想补充一个县的情况，或发现错误，请写明：哪个县、什么事实、哪里可以查到（网址或报纸、刊发机构、日期）。",
      "会用代码仓库的，可以直接改 data/ 里的 JSON 文件，检查通过就会生成网页；不会的，把出处交给网站的发布者即可。",
      "改动已发布的事实，会在“更正”里写明改前、改后和缘由。",
    ],
    privacy: "隐私",
    privacyText: "本站不用 Cookie，不做统计，不向第三方发任何请求。",
  },

  /** At the end of a printed page: the date of its facts. */
  printEnd: (read: string): string => `来源最近一次查阅：${formatDate(read)}`,
  /** The statement may claim only what tests check; for anything else it must say that it is not tested. */
  accessibility: {
    title: "无障碍声明",
    description: "这个网站照什么标准做、怎样检查、哪些地方还不够好，以及遇到困难怎样告诉我们。",
    standard: "标准",
    standardText: [
      "我们照《网页内容无障碍指南》（WCAG）2.2 的 AA 级来做，希望不管用眼、用耳、用手指还是用键盘，读到的都一样多。",
      "这是我们自己的评估，没有经过第三方检测。检查程序眼下没有报出问题，但程序查不出所有的障碍，已知的不足列在下面“还不够好的地方”。",
    ],
    done: "怎样用",
    doneText: [
      "只用键盘：按 Tab 逐项走，地图算一站，进去以后用方向键在相邻的县之间移动，回车打开，Esc 关闭。页首有“跳到正文”，地图前有“跳过地图”。焦点在哪里，总看得见。",
      "听：地图、图表都有名字和文字说明；地图另有表格，每个县也有自己的页面。换图层、选县、筛选以后，会念出变了什么。",
      "看：颜色从不单独表意，旁边总有线型、花纹、记号或文字。浅色、深色下文字都够清楚，系统的高对比度（强制颜色）也能用。",
      "放大：文字放大一倍，或窗口窄到320像素（相当于放大四倍），都不用左右滚动；自己调行距、字距也不会缺字。",
      "少动：系统里设了“减少动态效果”，地图和叙述就不再有动画。",
      "没有脚本：不运行脚本，文字、地图、图表、表格照样齐全。",
      "打印：每一页都能印出来，菜单和按钮不印，出处的网址印在后面。",
    ],
    tested: "怎样检查",
    testedText: [
      "网站每改一次，程序就重新检查一遍。每一页都查：HTML 是否合规（html-validate），深色、浅色下有没有程序认得出的障碍（axe-core）。每一类页面再换宽窄不同的窗口查一遍，也看放大后内容有没有溢出，按钮和链接够不够大（24像素），打印出来缺不缺东西。主要的事，还要只用键盘做一遍。",
      "这些检查在 Chromium 浏览器里做；地图、搜索、故事和引用，另在旧版 Chromium、Firefox 和 Safari 所用的 WebKit 里各试一遍。改样式时，另看过强制颜色和打印的截图。",
      "没有做过的：没有请残障读者试用，没有用读屏软件从头到尾听过。",
    ],
    limits: "还不够好的地方",
    limitsText: [
      "用方向键换图层，每换一次，浏览器的“后退”里就多一步；想退回上一页，要多按几次。",
      "首页很长，逐项按 Tab，从头到尾大约要停200次。可以用跳转链接、标题或搜索框，直接去要去的地方。",
      "手机上，小的县在地图里还没有指尖大，不容易点中。可以先放大地图，也可以用搜索框、地图下面的表格，或“县（市、区）”一页的名单，打开的是同一页。",
      "读屏软件念得出地图上每个县的名字和情况，念不出形状和远近；县的页面用文字列出了它属于哪个市、与哪些县相邻。",
      "引用格式里有英文的月份和书目代码，没有标明语言，读屏软件可能用中文的腔调念。",
    ],
    report: "遇到困难",
    reportText:
      "有哪里读不到、点不动、听不懂，请告诉网站的发布者，写明哪一页、想做什么、卡在哪里，以及用的设备、浏览器和辅助工具。能改的我们就改，一时改不了的，补进上面的清单。",
    reportLink: "怎样联系",
    written: (date: string): string => `本声明写于${formatDate(date)}。`,
    writtenOn: "2026-11-25",
  },

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
    /** A correction in one line, for a summary in the feed. */
    change: (was: string, is: string): string => `原来：${was}。现在：${is}。`,
    /** Beside a corrected fact. */
    corrected: "更正过",
    /** Before the list of corrections on a page. */
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
