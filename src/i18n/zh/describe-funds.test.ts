import { expect, it } from "vitest";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { describeFunds } from "./describe-funds.ts";

const sums = loadTestAtlas().organizations.get("guangsheng-group")?.figures ?? [];

it("tells each sum with its time and what to know of it, and adds none up", () => {
  const told = describeFunds(sums);
  expect(told[0]).toBe("图中有3项，条形的长短按数额画。");
  expect(told[2]).toBe(
    "消费帮扶：233万元（2023年全年）。全集团全年合计，不是某一个县的数；据集团相关负责人介绍。",
  );
  expect(told.join("")).not.toContain(String(973 + 233 + 86));
});

it("keeps what the source claims, and says where it gives no time", () => {
  const [sum] =
    loadTestAtlas()
      .indexes.figuresBySubject.get("programme")
      ?.filter(({ fund }) => fund !== null) ?? [];
  expect(describeFunds(sum ? [sum] : [])[1]).toBe(
    "各组团协调统筹的帮扶资金：超4亿元（来源未说明时间）。62个组团合计。",
  );
});
