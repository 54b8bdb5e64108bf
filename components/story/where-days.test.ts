import { expect, it } from "vitest";
import { countSites } from "./where-days";

it("counts the days of each place, both sides for each, the most named first", () => {
  expect(
    countSites([
      { sites: [{ region: "calf", side: "both" }] },
      { sites: null },
      {
        sites: [
          { region: "calf", side: "right" },
          { region: "sacrum", side: "both" },
        ],
      },
    ]),
  ).toEqual([
    { site: { region: "calf", side: "right" }, days: 2 },
    { site: { region: "calf", side: "left" }, days: 1 },
    { site: { region: "sacrum", side: "both" }, days: 1 },
  ]);
});
