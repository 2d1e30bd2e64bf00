import { z } from "zod";
import { otherClaims } from "./fields/claim.ts";
import { figureFields, qualifier, value } from "./fields/figure.ts";
import { id } from "./fields/id.ts";
import { subject } from "./fields/subject.ts";
import { name } from "./fields/text.ts";
import { moneyUnit } from "./fields/unit.ts";
import { table } from "./table.ts";

/** Money or goods given to the programme. */
export const fund = z.strictObject({
  id,
  subject,
  name,
  /** Coordinated funds (统筹帮扶资金), project funding, purchases (消费帮扶), gifts in kind (捐赠物资). */
  kind: z.enum(["coordinated", "project-funding", "purchases", "gifts-in-kind"]),
  ...figureFields,
  unit: moneyUnit,
  otherClaims: otherClaims({ value, unit: moneyUnit, qualifier }),
});

export const funds = table(fund);
export type Fund = z.infer<typeof fund>;
