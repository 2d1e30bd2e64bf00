import { describe, expect, it } from "vitest";
import { DataFolder, TEST_FACTS } from "../testing/test-facts.ts";
import { nameRecords } from "./folder.ts";
import { readFolder } from "./read-folder.ts";

describe("nameRecords", () => {
  const nameOf = nameRecords(readFolder(TEST_FACTS));

  it.each([
    ["counties", "lianjiang", "廉江市"],
    ["teams", "lianjiang", "廉江市组团"],
    ["teams", "wuhua-hengpi", "五华县横陂镇工作队"],
    ["pairings", "baiyun-lianjiang", "广州市白云区—廉江市"],
    ["sources", "nanfang-2024-05-29", "县里来了工作队：帮扶协作增加“新”力量"],
    ["sources", "water-resources-chaonan", "广东省水利厅"],
    ["indicators", "programme-teams", "组团"],
    ["indicators", "lianjiang-team-cadres", "廉江市组团：工作队干部"],
    ["funds", "guangsheng-purchases", "广晟控股集团：消费帮扶"],
  ] as const)("calls one of %s, %s, %s", (table, id, name) => {
    expect(nameOf(table, id)).toBe(name);
  });

  it("has no name for what is not there", () => {
    expect(nameOf("counties", "nowhere")).toBeUndefined();
    expect(nameOf("counties", 7)).toBeUndefined();
  });

  it("says what it can of faulty records", () => {
    const folder = new DataFolder()
      .write("counties.json", "nothing")
      .write(
        "teams.json",
        '{ "records": [7, { "id": "a", "county": "lianjiang" }, { "id": "b", "town": [] }] }',
      )
      .write("sources.json", '{ "records": [{ "id": "c", "title": null }] }')
      .write(
        "funds.json",
        '{ "records": [{ "id": "d", "subject": { "kind": "toString", "id": "x" } }] }',
      );
    const look = nameRecords(readFolder(folder.dir));
    expect(["a", "b"].map((id) => look("teams", id))).toEqual(["组团", "工作队"]);
    expect(look("sources", "c")).toBeUndefined();
    expect(look("funds", "d")).toBeUndefined();
  });
});
