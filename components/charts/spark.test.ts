import { expect, it } from "vitest";
import { boundsOf, pathOf, sparkOf } from "./spark";

it.each([
  [[0, 10, 10, 9], "0xx9", "M0 31l4-30 4 0 4 3"],
  [[null, 3, null, 5, 4], ".3.54", "M4 22h.1M12 16l4 3"],
  [[null, null], "..", ""],
])("%j", (values, spark, path) => {
  expect(sparkOf(values)).toBe(spark);
  expect(pathOf(spark)).toBe(path);
});

it("says its bounds", () => {
  expect(boundsOf("..3x.")).toEqual({ days: 5, count: 2, least: 3, most: 10 });
});
