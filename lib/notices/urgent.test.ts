import { expect, it } from "vitest";
import { waysFor } from "./urgent";

const both = { device: true, mailbox: true };
const mailbox = { device: false, mailbox: true };
const device = { device: true, mailbox: false };
const none = { device: false, mailbox: false };

it.each([
  ["any", both, ["push"], ["push", "mail"]],
  ["any", mailbox, ["mail"], ["mail"]],
  ["any", device, ["push"], ["push"]],
  ["any", none, [], []],
  ["push", both, ["push"], ["push"]],
  ["push", mailbox, [], []],
  ["mail", both, ["mail"], ["mail"]],
  ["mail", device, [], []],
  ["none", both, [], []],
] as const)("%s, %j", (wish, reach, first, second) => {
  expect(waysFor(wish, reach, 1)).toEqual(first);
  expect(waysFor(wish, reach, 2)).toEqual(second);
});
