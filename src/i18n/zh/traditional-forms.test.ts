import { expect, it } from "vitest";
import { traditionalForms } from "./traditional-forms.ts";

it("holds the traditional forms of the names, and no others", () => {
  const forms = traditionalForms(["阳西县", "连山壮族瑶族自治县", "台山市"]);
  for (const pair of ["陽阳", "縣县", "連连", "壯壮", "瑤瑶", "臺台"])
    expect(forms).toContain(pair);
  expect(forms.length).toBeLessThan(40);
  expect(traditionalForms(["雲安"])).toBe("");
});
