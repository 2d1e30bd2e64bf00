/**
 * The words of the data page: the published tables, the columns that we add to them, and how to read them.
 */

import { formatSize } from "./formats.ts";

export const dataWords = {
  data: {
    title: "数据",
    titleOf: (site: string): string => `${site}：数据`,
    description:
      "本站的全部数据都可以下载：每张表有 CSV 和 JSON 两种格式，另有带着事实的地图；字段说明、校验和、许可与引用方法也在这里。",
    tables: "数据表",
    tablesText:
      "CSV 给表格软件和统计软件用；JSON 保留全部内容，和编辑改的那一份一样。文件大小后面的8位字符是校验和（SHA-256）的开头。",
    long: "便于统计的长表",
    longText: "由上面的表拆分、合并而成，适合计数和对照；事实还是那一份，表与表之间用编号相连。",
    rowIs: (one: string): string => `一行是${one}`,
    /** The title of a column, from that of the record's member to that of the innermost. */
    column: (titles: readonly string[]): string => titles.join("·"),
    /** The values that a column may hold: exact 确数；about 约. */
    values: (values: readonly { readonly value: string; readonly label: string }[]): string =>
      values.map(({ value, label }) => `${value} ${label}`).join("；"),
    row: (one: string, rows: number): string =>
      `一行是${one}；${rows === 0 ? "还没有记录" : `现有${rows}行`}。`,
    download: (title: string, format: string): string => `“${title}”表，${format} 文件`,
    short: (hash: string): string => hash.slice(0, 8),
    licenceLink: "看许可全文",
    licenceShort: "CC BY 4.0",
    boundariesShort: "边界另有条款",
    /** The title of a table in a citation, and that of the map as a file. */
    citedTable: (title: string): string => `${title}（数据表）`,
    citedMap: (format: string): string => `地图（${format}）`,
    mapFile: (path: string): string => `地图，${path} 文件`,
    /** A file's size before its checksum. */
    sizeBefore: (bytes: number): string => `${formatSize(bytes)} · `,
    hash: (hash: string): string => `SHA-256：${hash}`,
    map: "地图",
    mapText:
      "每个县级单位一个图形，附有本站知道的情况：在不在名单上、哪些单位组团、与谁结对、有几个项目和数字、出自哪些来源。来源没有说的，留空；没有点名的，没有图形。",
    mapFiles: {
      "map.geojson":
        "GeoJSON（RFC 7946），一般的地图软件都能打开；外圈逆时针，d3 要的是顺时针，会把每个县看成地球上除它以外的部分，所以用 d3 时请取下面的 TopoJSON，或先把每圈的点倒过来",
      "map.topo.json": "TopoJSON，相邻单位共用边界，文件更小；外圈顺时针，d3 可以直接用",
      "map.svg": "SVG，画好的示意图",
    } as Readonly<Record<string, string>>,
    /** Added to the map's notice in files that have no inset. */
    inPlace: "附框只在画好的图里，这里的坐标都是原来的位置。",
    pictures: "图",
    picturesText:
      "每张图有画好的 SVG，图里的数字另存为 CSV。每个县和地图的每一层，另有一张竖的图，在县的页面和首页上存。",
    checks: "字段说明和校验",
    packText: "每一列叫什么、是什么意思、可以取哪些值、指向哪张表，都写在：",
    search: "本站搜索用的索引",
    checksums: "数据表、地图和上面这个文件的校验和，可用 sha256sum -c 核对，都在：",
    addresses: "文件的地址不会改，内容随数据更新；对一下校验和，就知道有没有变。",
    read: "怎样读",
    reading: [
      "数字不单独出现：value 是来源写的数，unit 是单位，qualifier 是来源的说法（exact 确数、about 约、over 超、nearly 近），asOf 是数字所指的时间。引用时请保留说法，“超4亿元”不能写成“4亿元”。",
      "空着的格子（在 JSON 里是空值、空列表，或没有这个字段），表示来源没有说，或者这条记录用不着这一项；不是零，也不是“无”。",
      "cite 是出处，写成“来源编号#位置”，几处之间用分号隔开；basis 说明出处是哪一类：报道（article）、官方网页（official）、报刊（press）、其他媒体（media）、机构资料（institution）、统计资料（statistics），报道以外不止一类（several），或报道和别的来源都有（both）。来源编号见 sources 表。",
      "otherClaims 是别的来源对同一件事的不同说法，各带出处；表里的值是编辑选定的那一种。",
      "来源当时说是预计、计划的事，仍写作预计、计划，没有当成已经做到的事。",
      "census 表是人口普查的数，说的是各地原来的情况，不是帮扶做的事。glossary 表里 cite 空着的，是本站自己的解释。",
      "CSV 用 UTF-8 编码，开头有 BOM，表格软件靠它认出编码；程序要把它去掉（Python 用 utf-8-sig 读），不然第一列的名称前会多出一个看不见的字符。有的格子以 ' 开头，这一撇是为了不让表格软件把内容当成公式或日期，去掉它就是原文。格子里若是一串内容，写成 JSON。",
      "valueNumber、basis、按编号补上的名称、行数和地图上的合计，由本站算出，不是来源的说法。",
    ],
    licence: "许可",
    licenceText: "本站整理的数据以 CC BY 4.0 发布：可以自由使用，用时请注明本站和原始来源。",
    licenceSources: "数据所依据的报道和网页，权利归各自的刊发者；这里只取事实、名称和数字。",
    coverage: "哪些还不知道、哪些只有一个来源，见",
    columns: {
      basis: [
        "依据",
        "出处是哪一类来源：只有报道、只有别的一类、报道以外不止一类，还是报道和别的来源都有；本站按来源的类别归纳。",
      ],
      valueNumber: ["数值（小数）", "value 换成的小数，分数也在内，便于计算；本站换算。"],
      table: ["所在的表", "这一行取自哪张表。"],
      record: ["记录", "这一行属于哪条记录：它的编号（地名标注是区划代码）。"],
      position: ["次序", "在那条记录里是第几项，从1起。"],
      path: ["位置", "出处在那条记录的哪一项，用点隔开；空的是记录本身。"],
      sourceKind: [
        "来源类别",
        "出处是报道、官方网页、报刊、其他媒体、机构资料、统计资料，还是数据集。",
      ],
      photoPath: [
        "网站上的文件",
        "这张照片在网站上的 JPEG 文件，从网站的首页起写；本站按原文件缩小。",
      ],
      fund: ["资金类别", "帮扶资金是哪一类；别的数字空着。"],
      subjectName: ["说的是谁（名称）", "这个数字说的是谁：它的中文名称，由编号连接而来。"],
      subjectNameEn: ["说的是谁（英文名称）", "这个数字说的是谁：它的英文名称，由编号连接而来。"],
    },
    basisValues: {
      article: "报道",
      official: "官方网页",
      press: "报刊",
      media: "其他媒体",
      institution: "机构资料",
      statistics: "统计资料",
      several: "报道以外不止一类",
      both: "报道和别的来源",
    },
    longTables: {
      figures: ["数字", "一个数字：指标和资金合在一起"],
      "team-members": ["组团成员", "一个组团里的一家单位"],
      "project-participants": ["项目参与者", "一个项目里的一家单位"],
      "person-posts": ["职务", "一位人物的一个公职"],
      statements: ["其他事实", "一件不带数字的事实"],
      citations: ["出处", "一处出处：哪条记录的哪一项，写在哪个来源的哪里"],
    },
    ones: {
      sources: "一个来源：报道、官方网页、报刊、其他媒体、机构资料、统计资料或数据集",
      prefectures: "一个地级市",
      counties: "一个被帮扶的县（市、区）",
      organizations: "一家单位",
      people: "一位担任公职的人，只记公职",
      teams: "一个县级组团，或一支驻镇工作队",
      pairings: "一对横向结对：帮扶的区或市，和一个县或一个地级市",
      projects: "一个项目、方案、规划或申报",
      funds: "一笔帮扶资金或物资",
      indicators: "一个数字（帮扶资金以外的）",
      events: "一件事：已经发生的，或来源当时预计的",
      mechanisms: "一项做法：力量、机制、方法、原则或下一步",
      census: "一个地方的普查数：全省、一个地级市，或一个县级单位",
      glossary: "一个词和它的意思",
      links: "一条延伸阅读：读者可以接着读、但不是出处的网页",
      photos: "一张照片：说明、作者和许可",
      corrections: "一次更正：原来是什么，现在是什么，为什么改",
      labels: "一个地名在地图上的位置",
    },
  },
} as const;
