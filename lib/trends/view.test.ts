import { expect, it } from "vitest";
import { date, flagForm } from "@/lib/form-schemas";
import { planForm } from "@/lib/training-forms";
import { rangeOf, trendsView } from "./view";

const ODD = ["0000-01-01", "0050-06-01", "9999-12-31", "2026-02-31", "2026-02-31T00:00", "٢٠٢٦-٠١-٠١", "\0"];

it("a view forgives dates that do not exist, far ones, and groups that are no ids", () => {
  for (const end of [...ODD, ["2026-01-01"]]) expect(trendsView({ end }).end).toBeNull();
  expect(trendsView({ end: "2026-02-28" }).end).toBe("2026-02-28");
  expect(trendsView({ group: "f".repeat(36) }).group).toBeNull();
  expect(rangeOf(trendsView({ end: "1990-01-01", days: "364" }), "2026-05-10").from).toBe("1989-01-03");
});

it("a form refuses such dates and names the field", () => {
  for (const odd of ODD) expect(date.safeParse(odd).success).toBe(false);
  const id = crypto.randomUUID();
  const plan = {
    id,
    teamId: id,
    target: { who: "all" },
    kind: "tempo",
    minutes: 40,
    intensity: "easy",
    note: "",
  };
  const refused = planForm.safeParse({ ...plan, date: "0050-06-01" });
  expect(refused.error?.issues).toMatchObject([{ path: ["date"] }]);
  const flag = { id, athleteId: id, kind: "rest", reason: "rest now", until: "9999-12-31" };
  expect(flagForm.safeParse(flag).error?.issues).toMatchObject([{ path: ["until"] }]);
});
