import { expect, it } from "vitest";
import { ordersOn } from "./orders";

type Orders = Parameters<typeof ordersOn>;
const ON = "2026-05-10";
const order = (over: Partial<Orders[0][number]> = {}): Orders[0][number] => ({
  order: "rest",
  raisedOn: "2026-05-08",
  until: "2026-05-12",
  closedOn: null,
  ...over,
});
const clearance = (over: Partial<Orders[1][number]> = {}): Orders[1][number] => ({
  date: "2026-05-05",
  until: "2026-05-20",
  allows: "easy",
  stage: null,
  ...over,
});

it.each<[string, Orders[0], ReturnType<typeof ordersOn>["coachOrder"]]>([
  ["no flag, no order", [], null],
  ["rest until its last date", [order()], { kind: "rest", until: "2026-05-12" }],
  ["a mere watch orders nothing", [order({ order: null })], null],
  ["nor is one that has ended", [order({ until: "2026-05-09" })], null],
  ["nor one closed that day", [order({ closedOn: ON })], null],
  [
    "rest goes before easy, however long easy holds",
    [order({ order: "easy", until: "2026-06-01" }), order()],
    { kind: "rest", until: "2026-05-12" },
  ],
  [
    "of two alike the longer one",
    [order(), order({ until: "2026-05-14" })],
    { kind: "rest", until: "2026-05-14" },
  ],
])("%s", (_, flags, expected) => {
  expect(ordersOn(flags, [], ON, ON).coachOrder).toEqual(expected);
});

it("an order of a later day is not in force yet; of today's it is, for whoever travelled west into yesterday", () => {
  const later = order({ raisedOn: "2026-05-11" });
  expect(ordersOn([later], [], ON, "2026-05-11").coachOrder).toBeNull();
  expect(ordersOn([later], [], ON, ON).coachOrder).toMatchObject({ kind: "rest" });
});

it("a clearance holds from its date to its end, and an order goes before it", () => {
  const cleared = { kind: "cleared", until: "2026-05-20", allows: "easy", stage: null };
  expect(ordersOn([], [clearance()], ON, ON)).toEqual({ coachOrder: cleared, clearances: ["2026-05-05"] });
  expect(ordersOn([order()], [clearance()], ON, ON).coachOrder).toMatchObject({ kind: "rest" });
  expect(ordersOn([], [clearance({ until: "2026-05-09" })], ON, ON).coachOrder).toBeNull();
  expect(ordersOn([], [clearance({ date: "2026-05-11" })], ON, ON).clearances).toEqual([]);
});

it("the newest clearance decides, and every one until then is known", () => {
  const clearances = [clearance({ date: "2026-05-09", allows: "full" }), clearance()];
  const { coachOrder, clearances: dates } = ordersOn([], clearances, ON, ON);
  expect(coachOrder).toMatchObject({ allows: "full" });
  expect(dates).toEqual(["2026-05-09", "2026-05-05"]);
});
