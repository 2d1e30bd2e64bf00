import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortName } from "../../data/schema/fields/text.ts";
import { chinese } from "../../i18n/zh/index.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { countyPath } from "../../model/addresses.ts";
import { writeSearchIndex } from "../../outputs/search-index.ts";
import { type Place, readQuery, searchPlaces, type SearchIndex } from "./search-places.ts";

const index = JSON.parse(writeSearchIndex(chinese, loadTestAtlas())) as SearchIndex;
const { forms } = index;
const isPlace = ({ kind, code }: Place) =>
  kind === "prefecture" || (kind === "county" && code !== undefined);
/** The places of the programme alone, by which the matching is told best. */
const places = index.entries.filter(isPlace);
const placesAlone: SearchIndex = { ...index, entries: places };
const named = places.filter(({ pinyin }) => pinyin !== undefined);
const ids = (query: string, among = places) => searchPlaces(query, among).map(({ id }) => id);

describe("finds first", () => {
  it.each([
    ["lianjiang", ["廉江市", "廉江", "廉", "廉江县", "廉江区", "廉江shi", "廉j", "lian江"]],
    ["lianjiang", ["lianjiang", "lian jiang", "lian'jiang", "Lian-Jiang", "LIANJIANG"]],
    ["lianjiang", ["liánjiāng", "lian2jiang1", "lian2 jiang1", "lia\u0301njia\u0304ng"]],
    ["lianjiang", ["lj", "LJ", "ljs", "lianj", "ljiang", "l jiang", "ｌｊ", "ｌｉａｎｊｉａｎｇ"]],
    ["lianjiang", ["lianjiangshi", "lianjiang xian", "lianjiangqu", "Lianjiang City"]],
    ["lianjiang", ["Lianjiang County", "lianjiang c", "lianjiangs"]],
    ["ruyuan", ["乳源", "乳源瑶族自治县", "乳源瑶", "乳源县", "乳源自治县", "乳源瑶族县"]],
    ["ruyuan", ["Ruyuan Yao", "ruyuan yao zu zi zhi xian", "ruyuanyaozu", "ryzzx", "ruyuanxian"]],
    ["lianshan", ["连山", "连山壮族瑶族自治县", "连山县", "Lianshan Zhuang", "lianshan zizhixian"]],
    ["nanao", ["nanao", "nan ao", "Nan'ao", "Nan’ao County", "nana"]],
    ["dabu", ["大埔", "dabu", "db", "大埔区"]],
    ["chaonan", ["潮南区", "潮南市", "cn", "chn", "chaon", "chnan", "潮南q"]],
    ["yunan", ["郁南", "yunan", "yu nan", "yn", "YÙNÁN"]],
    ["zhanjiang", ["湛江", "湛江市", "zhanjiang", "Zhanjiang City", "zhj", "湛"]],
  ])("%s by each of its spellings", (id, queries) => {
    expect(queries.map((query) => [query, ids(query)[0]])).toEqual(
      queries.map((query) => [query, id]),
    );
  });
});

describe("ranks", () => {
  it("a prefecture by its name before its counties, and all of these after it", () => {
    const within = ["suixi", "xuwen", "lianjiang", "leizhou", "wuchuan"];
    for (const query of ["湛江", "湛江市", "zhanjiang", "ZHÀN JIĀNG", "zhanjiang shi"]) {
      expect([query, ids(query)]).toEqual([query, ["zhanjiang", ...within]]);
    }
    expect(ids("zhanji")).toEqual(["zhanjiang"]);
  });

  it("beginnings before initials, initials before parts", () => {
    expect(ids("lian")).toEqual(["lianjiang", "lianping", "lianshan", "liannan", "lianzhou"]);
    expect(ids("xi").slice(0, 3)).toEqual(["xinfeng", "xinyi", "xingning"]);
    expect(ids("江")).toEqual(["jiangmen", "zhanjiang", "yangjiang", "lianjiang"]);
    expect(ids("瑶族")).toEqual(["ruyuan", "lianshan", "liannan"]);
    expect(ids("zhuang")).toEqual(["lianshan"]);
  });

  it("nothing for what is no place of ours, or is only an ending", () => {
    for (const query of [
      "",
      " ",
      "'",
      "5",
      "\u0301",
      "市",
      "广州",
      "北京",
      "blorp",
      "lianjiangx y",
    ]) {
      expect([query, ids(query)]).toEqual([query, []]);
    }
  });
});

describe("finds all else too", () => {
  const find = (text: string) => {
    const [first] = searchPlaces(readQuery(text, index), index.entries);
    return first && `${first.name}：${first.note}`;
  };

  it.each([
    [
      "广州市白云区：不是被帮的县，但它帮廉江市",
      ["白云区", "白云", "广东省广州市白云区", "baiyun"],
    ],
    ["省统计局：政府部门，帮廉江市", ["统计局", "省統計局"]],
    ["李雪：廉江市委副书记", ["李雪", "li xue", "lixue"]],
    ["智慧蕉岭平台：项目，蕉岭县", ["智慧蕉岭", "智慧"]],
    ["越秀区：广州市，不在被帮扶的名单上", ["越秀", "广州越秀区", "440104"]],
    ["珠海市：不在被帮扶的名单上", ["zhuhai", "珠海", "珠海市"]],
    ["广州市：不是被帮的县，但它帮梅州市、肇庆市", ["guangzhou", "广州", "廣州市"]],
    ["龙门县：惠州市", ["龙门", "longmen", "lm", "惠州龙门"]],
    ["组团：名词", ["组团", "省级组团"]],
  ])("%s", (found, queries) => {
    expect(queries.map((query) => [query, find(query)])).toEqual(
      queries.map((query) => [query, found]),
    );
  });

  it("names every page of the site's records once, the units of the map, and each term", () => {
    const names = index.entries.map(({ kind, name }) => `${kind} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    const { counties, organizations, projects, dataset } = loadTestAtlas();
    const paths = new Set(index.entries.map(({ path }) => path));
    for (const { county } of counties.values()) expect(paths).toContain(countyPath(county));
    for (const id of organizations.keys()) expect(paths).toContain(`/organizations/${id}/`);
    for (const id of projects.keys()) expect(paths).toContain(`/projects/${id}/`);
    for (const { id } of dataset.glossary) expect(paths).toContain(`/glossary/#${id}`);
    // All but the islands of the inset, which are part of a county.
    const codes = dataset.topology.objects.counties.geometries.map(({ id }) => id);
    const found = new Set(index.entries.map(({ code }) => code));
    expect(codes.filter((code) => !found.has(String(code)))).toEqual(["442100"]);
  });
});

describe("reads a query", () => {
  const find = (text: string) => searchPlaces(readQuery(text, placesAlone), places)[0]?.id;

  it.each([
    ["yangxi", ["陽西", "陽西縣", "廣東省陽江市陽西縣", "广东阳江阳西", "441721"]],
    ["lianshan", ["連山", "連山壯族瑤族自治縣", "清遠連山"]],
    ["taishan", ["臺山", "台山", "臺山市"]],
    ["lianjiang", ["湛江市廉江市", "广东省湛江市廉江市", "湛江廉江", "zhanjiang lianjiang"]],
    ["lianjiang", ["440881", "４４０８８１", "廣東 湛江 廉江"]],
    [
      "lianjiang",
      ["guangdong lianjiang", "Lianjiang, Guangdong", "Lianjiang, Zhanjiang, Guangdong"],
    ],
    ["zhanjiang", ["广东省湛江市", "440800", "湛江市"]],
  ])("for %s", (id, queries) => {
    expect(queries.map((query) => [query, find(query)])).toEqual(
      queries.map((query) => [query, id]),
    );
  });

  it("finds every place by its code, and in its prefecture and province, in either writing", () => {
    const traditional = (name: string) =>
      Array.from(name, (one) => {
        const at = Array.from(forms).findIndex((form, index) => index % 2 === 1 && form === one);
        return at < 0 ? one : forms.charAt(at - 1);
      }).join("");
    for (const { id, name, code = "", parent } of places) {
      const short = shortName(name);
      const whole = `广东省${parent ?? ""}${name}`;
      for (const text of [code, whole, traditional(whole), traditional(name), traditional(short)])
        expect([text, find(text)]).toEqual([text, id]);
    }
  });

  it("leaves a text as it is that it cannot read, and never throws", () => {
    for (const text of ["白云区", "省统计局", "广东省", "湛江市霞山区", ""])
      expect([text, find(text)]).toEqual([text, undefined]);
    // A character of old sets that looks like 羅 is read as it is.
    expect(readQuery("\uf90f定", index)).toBe("罗定");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = readQuery(text, { ...index, province: [] });
        expect(readQuery(text, index)).toBe(readQuery(read, index));
        // Of another province's names something may be left out, and nothing be left.
        expect(readQuery(text, { ...index, province: [""] })).toBe(read);
      }),
    );
  });
});

const tones = ["\u0304", "\u0301", "\u030c", "\u0300", ""];
const place = fc.constantFrom(...named);
const syllablesOf = ({ pinyin = "" }: Place) => pinyin.split(" ");
/** A place in one of the ways in which a reader may write its reading. */
const spelling = fc
  .tuple(
    place,
    fc.constantFrom("", " ", "'", "’", "-", "\u3000"),
    fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
    fc.constantFrom("marks", "digits", "none", "initials"),
    fc.constantFrom("", "shi", "xian", "qu", " shi", "'xian", "s", "x", "q"),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([one, gap, numbers, style, ending, upper, wide]) => {
    const syllables = syllablesOf(one).map((syllable, index) => {
      const tone = numbers[index] ?? 0;
      if (style === "initials") return syllable.charAt(0);
      if (style === "digits") return `${syllable}${tone}`;
      return style === "none" ? syllable : syllable.replace(/[aeiou]/u, `$&${tones[tone] ?? ""}`);
    });
    const text = `${syllables.join(gap)}${ending}`.normalize();
    const cased = upper ? text.toUpperCase() : text;
    return {
      one,
      text: wide
        ? cased.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        : cased,
    };
  });

describe("searchPlaces", () => {
  it("takes any text, gives some of the places, each once, and the same every time", () => {
    const query = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(...Array.from("lianjgshxqzu市县区廉江潮南瑶族 '1vüˉ")) }),
    );
    fc.assert(
      fc.property(query, fc.shuffledSubarray([...places]), (text, some) => {
        const found = searchPlaces(text, some);
        expect(new Set(found).size).toBe(found.length);
        expect(found.filter((one) => !some.includes(one))).toEqual([]);
        expect(searchPlaces(text, some)).toEqual(found);
      }),
    );
  });

  it("finds every place by its names, whole or begun", () => {
    const begun = fc.tuple(place, fc.nat(), fc.nat()).map(([one, which, length]) => {
      const names = [one.name, shortName(one.name), one.pinyin, one.en];
      const name = names[which % names.length] ?? "";
      return { one, name, text: name.slice(0, 1 + (length % name.length)) };
    });
    fc.assert(
      fc.property(begun, ({ one, name, text }) => {
        expect(searchPlaces(text, places)).toContain(one);
        expect(searchPlaces(name, places)[0]).toBe(one);
      }),
      { numRuns: 500 },
    );
  });

  it("finds every place by its reading, however it is typed", () => {
    fc.assert(
      fc.property(spelling, ({ one, text }) => {
        expect(searchPlaces(text, places)).toContain(one);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes v and u for ü", () => {
    const one: Place = {
      ...{ kind: "county", id: "lvhe", name: "吕河县", short: "吕河", en: "Lühe County" },
      ...{ pinyin: "lü he", note: "", path: "" },
    };
    for (const text of ["lühe", "lvhe", "luhe", "lǚ hé", "lv3he2", "Lühe", "lvh"]) {
      expect([text, searchPlaces(text, [one])]).toEqual([text, [one]]);
    }
  });
});
