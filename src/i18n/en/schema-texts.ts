/** What the columns of the published tables mean, by the Chinese explanations that the schemas have for editors. */
export const SCHEMA_TEXTS: Readonly<Record<string, string | undefined>> = {
  // Texts and names.
  "中文名称，照来源的写法。": "The Chinese name, as the source writes it.",
  "英文名称：自己有英文名的照用，没有的按拼音或直译；来源没有英文名，就是本站译的。":
    "The English name: its own where it has one, otherwise pinyin or a translation; ours, where the source gives none.",
  "用自己的话写的中文，用全角标点，不抄来源的句子。":
    "In Chinese, in our own words; no sentence is copied from a source.",
  "同一句话的英文；网站出英文版就要写，改了中文要一起改。": "The same in English.",
  "英文名称取自哪个网页：自己的官网或官方文件这样写的，才写网址；本站自己拼写或翻译的不写。":
    "The page that the English name is taken from, if it is on the place’s own website or in an official document; empty where the name is ours.",

  // Citations and claims.
  "这条事实写在哪个来源的哪一处，至少一处；几个来源说法相同，就都列上。":
    "Where in which source the fact is written, at least one place; all sources that say the same are listed.",
  "别的来源，或同一来源在别的时候，对这同一件事的不同说法，一种一条；说法相同的不写在这里，加进出处。":
    "What other sources, or the same source at another time, say differently of the same thing. Sources that say the same are among the citations.",
  "这条记录还有的、不带数字的事实，一件一条；没有就不写。":
    "Further facts of the record that are no figures, each on its own.",
  "来源说的是哪一天、哪个月或哪一年的情况；来源没说就写 null，不拿刊发日期来填。":
    "The day, month or year that the source speaks of; empty if it does not say. The date of publication never stands in.",
  "哪个来源：写 sources.json 里的编号。": "The source, by its ID in the table sources.",
  "在来源的哪一处：段落号，或来源列出的部分，都写在引号里；只写位置，不抄原句。":
    "Where in the source: the number of a paragraph, or a named part. Only the place, never the sentence.",
  "这一句的编号，同一条记录里不能重复。": "The ID of the statement, unique within its record.",

  // Dates.
  "来源写明的日期，知道多细就写多细；写了它，就不写最早和最晚。":
    "The date that the source gives, as precisely as it is known; the earliest and latest are empty then.",
  "来源没写日期时，最早可能是哪一天。": "If the source gives no date, the earliest that it can be.",
  "来源没写日期时，最晚可能是哪一天，通常是来源自己的刊发日期。":
    "If the source gives no date, the latest that it can be, usually the day on which the source was published.",

  // Sources.
  "来源的编号，出处里写的就是它：刊名加日期最好认，发布后不要改。":
    "The ID of the source, as in citations.",
  "这一条的编号，同一个文件里不能重复。": "The ID, unique within its table.",
  "这张照片的编号，也在它的网址里，同一个文件里不能重复。":
    "The ID of the photo, unique within its table, and part of its address.",
  "data/photos/ 里的文件名：小写字母、数字和连字符，以 .jpg 或 .png 结尾。":
    "The name of the file in the data folder; what the site publishes of it is in the last column.",
  "凭什么可以登：照片用的许可证；没有许可证、由权利人同意的，写 permission，再写使用条件。":
    "The licence under which the photo is published; without one, that somebody permitted it.",
  "哪一天、哪个月或哪一年拍的；不知道就写 null。":
    "The day, month or year in which it was taken; empty if nobody says.",
  "照片取自哪个网页；直接向作者要来的不写。":
    "The page that the photo was taken from; empty if its author gave it.",
  "那一页刊发的日期；没有标日期的写 null，不猜。":
    "The day on which the page was published; empty if it shows no date.",
  "本站所据的报道、官方网页、别的报刊、其他媒体（新闻网站、电台电视台）、机构（高校、企业、协会）的资料、统计资料，还是数据集。":
    "Whether it is the article that this site rests on, an official page, a press report, a report in other media (a news site, a broadcaster), a publication of an institution (a university, a company, an association), statistics or a dataset.",
  "谁写的，一人一条；没有署名就留空列表。": "Who wrote it; empty if it is not signed.",
  "谁编的，一人一条；没有署名就留空列表。": "Who edited it; empty if nobody is named.",
  "报道写明从哪里发出，一地一条；没写就留空列表。":
    "The places from which it was reported; empty if it does not say.",
  "来源刊发的日期；网页上没有年份的写 null，不猜。":
    "The date of publication; empty if the page gives no year.",
  "完整的网址，以 https:// 或 http:// 开头。": "The full web address.",
  "我们哪一天读的。": "The day on which we read it.",
  "正文有几个自然段，出处里的段落号不能超过它；不分段就写 0。":
    "How many paragraphs the text has; 0 if it has none.",
  "正文段落以外、出处可以写到的部分，例如摘要、署名；没有就留空列表。":
    "Parts besides the paragraphs that citations may name, such as the abstract or the byline.",

  // Places.
  "地级市的编号：用拼音，小写，发布后不要改。": "The ID of the prefecture-level city, in pinyin.",
  "六位行政区划代码，写在引号里；它属下的县前四位和它相同。":
    "The six digits of the administrative code; those of its counties begin with the same four.",
  "短名（去掉“市”）的读音，给搜索用：小写，不标声调，一字一个音节，用一个空格隔开。":
    "How the short name (without its ending) is read, a syllable a character, without tones; for the search.",
  "短名（去掉“市”“县”“区”）的读音，给搜索用：小写，不标声调，一字一个音节，用一个空格隔开。":
    "How the short name (without its ending) is read, a syllable a character, without tones; for the search.",
  "地级市政府网站的首页；没有核实过的不写。":
    "The home page of the city’s government; empty where it has not been checked.",
  "县（市、区）政府网站的首页；没有核实过的不写。":
    "The home page of the county’s government; empty where it has not been checked.",
  "县的编号，也是网页的地址：用拼音，小写，发布后不要改。":
    "The ID of the county, also in the address of its page; in pinyin.",
  "六位行政区划代码，写在引号里；来源没有点名的写 null，地图上就没有它的位置。":
    "The six digits of the administrative code; empty for a unit that no source names, which has no place on the map.",
  "是县级市、县、自治县，还是市辖区。":
    "Whether it is a county-level city, a county, an autonomous county or a city district.",
  "属于哪个地级市：写 prefectures.json 里的编号；来源没有点名的写 null。":
    "The prefecture-level city that it belongs to, by its ID in the table prefectures; empty for a unit that no source names.",
  "哪个来源的哪一处说明它在帮扶名单上，至少一处。":
    "Where in which source it says that the county is on the list, at least one place.",
  "来源写到的称号，一个一条；没有就不写。": "Titles that the sources say it holds.",
  "来源写到的产品，一种一条；没有就不写。": "Products that the sources mention.",

  // Organisations, people, teams and pairings.
  "单位的编号，也是网页的地址：小写英文，发布后不要改。":
    "The ID of the organisation, also in the address of its page.",
  "是哪一类单位；地图上小标的形状由它决定。":
    "Which kind of organisation it is; the shape of its sign on the map follows from it.",
  "只有来结对帮扶的区和市才写，地图靠它画弧线；别的单位不写。":
    "Of districts and cities that help in a pairing alone: the map draws arcs by it.",
  "哪个来源的哪一处写到这家单位，至少一处。":
    "Where in which source the organisation is mentioned, at least one place.",
  "人物的编号：用姓名的拼音，同一个文件里不能重复。": "The ID of the person, the name in pinyin.",
  "从哪家单位派来：写单位的编号；来源没说就不写。":
    "The organisation that sent the person, by its ID; empty if the sources do not say.",
  "来源写到的公职，一个一条，至少一个；只记公职，不记别的。":
    "Public posts that the sources mention, at least one, and nothing but public posts.",
  "在哪个县任职就写哪个县的编号；不在县里任职不写。":
    "The county in which the post is held, by its ID; empty for a post elsewhere.",
  "职务属于哪个项目就写项目的编号；否则不写。":
    "The project that the post belongs to, by its ID; empty for other posts.",
  "组团的编号：县级组团用县的编号，驻镇工作队再加上镇名，发布后不要改。":
    "The ID of the team: that of its county, with the town’s name added for a team in a town.",
  "是帮扶一个县的组团，还是驻在一个镇的工作队。":
    "Whether the team helps a county or is resident in a town.",
  "帮扶哪个县，或镇在哪个县：写 counties.json 里的编号。":
    "The county that it helps, or that its town lies in, by its ID in the table counties.",
  "来源写到的成员单位，一家一条，至少一家。":
    "The organisations in the team that the sources name, at least one.",
  "来源有没有列出全部成员：列出全部、只写出一部分，还是没有说。":
    "Whether the sources list all members, list some of them, or do not say.",
  "成员是哪家单位：写 organizations.json 里的编号。":
    "The organisation that is a member, by its ID in the table organizations.",
  "来源说它牵头、是成员，还是召集联席会议（召集不等于牵头）；只点名、没说分工就写 null。":
    "Whether the sources say that it leads, is a member, or called the joint meeting (which is not to lead); empty if they only name it.",
  "这一对的编号：帮扶方和县的名字连起来，发布后不要改。":
    "The ID of the pairing, of the names of the helper and the county.",
  "来帮扶的区或市：写 organizations.json 里的编号。":
    "The district or city that helps, by its ID in the table organizations.",
  "被帮扶的县：写 counties.json 里的编号；来源只说到地级市的不写，写下一项。":
    "The county that is helped, by its ID in the table counties; empty if the sources name a prefecture-level city alone.",
  "来源只说到地级市、没有说到县的，写 prefectures.json 里的编号；说到县的不写。":
    "The prefecture-level city that is helped, if the sources name no county, by its ID in the table prefectures.",
  "来源说的是对口帮扶协作，还是只说产业协作；照来源写，不推想。":
    "Whether the sources speak of paired assistance, or of industrial cooperation alone.",

  // Projects, figures and events.
  "项目的编号，也是网页的地址：小写英文，发布后不要改。":
    "The ID of the project, also in the address of its page.",
  "是哪一类项目。": "Which kind of project it is.",
  "在哪个县：写 counties.json 里的编号。":
    "The county that it is in, by its ID in the table counties.",
  "是哪个更大的项目或方案的一部分：写那个项目的编号；不是就不写。":
    "The larger project or plan that it is part of, by its ID; empty if it is part of none.",
  "来源刊发时走到哪一步，照来源写；来源没说就写 null。":
    "The stage when the source was published; empty if it does not say.",
  "来源说哪些单位参与、各做什么，一家一条；来源没说就留空列表。":
    "The organisations that take part, and what each of them does; empty if the sources do not say.",
  "参与的是哪家单位：写 organizations.json 里的编号。":
    "The organisation that takes part, by its ID in the table organizations.",
  "这笔资金的编号，不能和别的资金、指标重复，发布后不要改。":
    "The ID of the sum, unique among funds and indicators.",
  "这个数字的编号，不能和别的指标、资金重复，发布后不要改。":
    "The ID of the figure, unique among indicators and funds.",
  "说的是整个帮扶，不用再写编号。":
    "What kind of thing the figure is about: the whole programme, or a record of the kind named.",
  "指的县（市、区）是哪一条：写它的编号。":
    "The record that the figure is about, by its ID; empty for the whole programme.",
  "是统筹的帮扶资金、用于项目的钱、买帮扶地产品的钱，还是折成钱的物资。":
    "Whether it is coordinated funds, money for a project, money spent on local products, or the value of gifts in kind.",
  "来源写的数字，不带引号、逗号和单位；来源说的是几分之几，写成带引号的分数。":
    "The number in the source, without separators or unit; a fraction such as 1/3 if the source gives one.",
  "钱的单位，照来源的写法：来源写万元就用万元，不换算成亿元。":
    "The unit of the money, as in the source.",
  "来源怎样说这个数：没有修饰是确数，“约、左右”是约，“超、余、多”是超，“近”是近；照来源写，不替它取整。":
    "What the source claims of the number: exact if it says no more, about, over (“more than”) or nearly.",
  "数字说的不是县本身、但也想放到哪个县的页面上，就写那个县的编号；否则不写。":
    "The county whose page shows the figure too, by its ID, if the figure is about something else.",
  "数值用什么单位数，照来源的写法：来源写万元就用万元，不换算成亿元。":
    "The unit of the value, as in the source.",
  "事件的编号，同一个文件里不能重复，发布后不要改。": "The ID of the event.",
  "来源刊发时已经发生，还是当时只是预计；计划、预计的事一律写当时预计。":
    "Whether it had taken place when the source was published, or was planned or expected.",
  "和哪个县有关，就会出现在那个县的页面上；全省的事不写。":
    "The county that it concerns, by its ID; empty for the whole province.",
  "和哪些项目有关，写项目的编号；没有就不写。": "The projects that it concerns, by their IDs.",
  "来源说哪些单位参加，写单位的编号；没有就不写。":
    "The organisations that took part, by their IDs.",
  "来源说哪些人参加，写人物的编号；没有就不写。": "The people who took part, by their IDs.",

  // Ways of working, census, terms, corrections and labels.
  "这项做法的编号，同一个文件里不能重复，发布后不要改。": "The ID of the way of working.",
  "是来帮扶的力量、把它们接起来的机制、方法、原则、重点领域，还是当时打算做的下一步。":
    "Whether it is a force that helps, an arrangement that joins them, a method, a principle, a field of work, or a next step intended at the time.",
  "县里的哪一种记录写的就是这股力量；没有这样的记录就不写。":
    "Which kind of record in a county tells of this force; empty if none does.",
  "六位行政区划代码，写在引号里；全省末四位是0，地级市末两位是0。":
    "The six digits of the administrative code; that of the province ends in four zeros, that of a prefecture-level city in two.",
  "地图没有单列的地方，写它在哪个图形里：那个图形的六位区划代码；有图形的不写。":
    "The code of the shape that it lies in, for a place that the map does not show separately.",
  "常住人口，人。": "Residents.",
  "常住人口里住在城镇的，人；资料没有写 null。": "Residents of towns and cities.",
  "常住人口里住在乡村的，人；资料没有写 null。": "Residents of villages.",
  "0至14岁的人，资料没有写 null。": "People aged 0 to 14.",
  "65岁及以上的人，资料没有写 null。": "People aged 65 and over.",
  "家庭户的户数，不含集体户；资料没有写 null。":
    "Family households; collective ones are not counted.",
  "只有一个人的家庭户有几户，资料没有写 null。": "Family households of one person.",
  "平均受教育年限，年，照资料写；资料没有写 null。": "Average years of schooling, as published.",
  "这个词的编号，发布后不要改。": "The ID of the term.",
  "同一个词的简称、全称，搜索和网页上的解释也靠它找到这一条；没有就不写。":
    "Short and long forms of the same term, by which it is found too.",
  "来源说到这个意思的，写在哪一处；常识性的解释没有出处，写空列表，网页上会标明是本站的解释。":
    "Where a source tells this meaning; empty if the explanation is ours.",
  "这次更正的编号，同一个文件里不能重复。": "The ID of the correction.",
  "哪一天改的。": "The day on which it was corrected.",
  "指的是哪一类记录。": "Which kind of record was corrected.",
  "指的数字是哪一条：写它的编号。": "The record that was corrected, by its ID.",
  "哪个县（市、区）的名字：写六位行政区划代码。":
    "The county whose name it places, by its administrative code.",
  "名字从图形中心往右挪多少，往左写负数；整张图宽960。":
    "How far the name is moved right from the middle of its shape, negative to the left; the map is 960 wide.",
  "名字从图形中心往下挪多少，往上写负数。":
    "How far the name is moved down from the middle of its shape, negative upwards.",
  "名字的哪一端对着这一点。": "Which end of the name stands at that point.",
  "名字写在图形里面写 true，写在旁边写 false；颜色随之不同。":
    "Whether the name stands inside its shape, on which its colour depends.",
  "地图放大几倍才显示这个名字；不写就是有地方便显示。":
    "From which zoom the map shows the name; empty if it does wherever there is room.",
};
