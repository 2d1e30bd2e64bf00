/** Words of the home, county, project and organisation pages. */
export const viewWords = {
  homePage: {
    keyFigures: "关键数字",
    map: "被帮扶的县（市、区）在哪里",
    mapText: "点开一个县，看来源说了它什么。来源没有细说的，也列在这里，等待补充。",
    find: "找到你的县",
    findByName: "按名字找县",
    marks: (citesOfficial: boolean): string =>
      `数字后的小标是报道的段落号，${citesOfficial ? "方框里的“官”是官方网页，" : ""}点开看出处。`,
  },
  counties: {
    title: "县（市、区）",
    /** `official` counts those of the documented that official pages alone tell of. */
    description: (province: string, all: number, documented: number, official: number): string =>
      `${province}纵向帮扶的${all}个县（市、区）：${
        official > 0
          ? `${documented - official}个报道有记述，${official}个仅见于官方网页`
          : `${documented}个有记述`
      }，其余只知道在名单上。`,
    unnamed: "来源未点名",
    mark: "有记述",
    officialMark: "官方网页",
  },
  county: {
    kicker: (prefecture: string, kind: string): string =>
      prefecture ? `${prefecture} · ${kind}` : kind,
    island: "海岛，没有陆地邻县",
    adcode: "行政区划代码",
    neighbours: "相邻",
    figures: "数字",
    team: "纵向帮扶组团",
    townTeam: (town: string): string => `驻镇工作队：${town}`,
    pairing: "横向结对",
    projects: "项目",
    people: "人物",
    events: "经过",
    knownFor: "县情",
    honours: "称号",
    products: "产品",
    nothing: (name: string): string =>
      `${name}在帮扶名单上。除此之外，本站采用的报道没有写到它：哪些单位组团、与谁结对、做了什么，都还不知道。不知道不等于没有。`,
    description: (name: string, prefecture: string, status: "documented" | "listed"): string =>
      status === "documented"
        ? `${prefecture}${name}的纵向帮扶：组团单位、横向结对、项目、数字和经过，每项注明来源。`
        : `${prefecture}${name}在帮扶名单上；来源没有细说，这里标明它的位置和相邻的县。`,
    closeUp: (name: string): string => `${name}及相邻的县（市、区），可点进名单上的邻县`,
    inProvince: (name: string, prefecture: string, province: string): string =>
      `${name}在${province}${prefecture}的位置`,
  },
  projects: {
    title: "项目",
    description: (count: number): string =>
      `来源写到的${count}个项目和方案，按县排列，标明刊发时走到哪一步。`,
    participants: "谁参与，做什么",
    parts: "其中包括",
    partOf: "属于",
    more: "另外还知道",
    steps: "经过",
    stage: "进度",
    due: "当时预计",
  },
  organizations: {
    title: "单位",
    description: (count: number): string =>
      `来源点名的${count}家单位，有的参加帮扶，有的只在其中一件事里出现。参加帮扶的单位多数没有点名。`,
    places: (names: string): string => (names ? `涉及：${names}` : "涉及全省"),
  },
  organization: {
    description: (name: string, places: string): string =>
      `来源里写到的${name}${places ? `，涉及${places}` : ""}：参加的组团、项目和经过，每项注明来源。`,
    teams: "参加的组团",
    town: (town: string): string => `（${town}驻镇帮镇扶村）`,
    projects: "参与的项目",
    people: "来自本单位的人员",
    projectIn: (project: string, county: string): string => `${project}（${county}）`,
  },
} as const;
