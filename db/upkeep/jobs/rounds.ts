import { ENGINE_VERSION } from "@/lib/engine/assess";
import { forgetOver } from "../../people/allowances";
import { deleteDue } from "../../people/deletion";
import { forgetDeliveries } from "../notices/deliveries";
import { giveTodayAnew } from "../upgrade";
import type { Round } from "./definition";
import { forgetFinished } from "./queue";

/**
 * Today's verdicts of an engine before this one. Its name has the engine's version: an upgrade is a round of its own, whose
 * turn is there as soon as the first instance starts.
 */
export const upgradeToday: Round = {
  name: `give today anew, engine ${ENGINE_VERSION}`,
  schedule: { everyMin: 24 * 60 },
  retries: 5,
  run: (on) => giveTodayAnew(on),
};

/** Accounts whose grace has ended. */
export const deleteAccounts: Round = {
  name: "delete accounts",
  schedule: { everyMin: 1 },
  retries: 0,
  run: (on) => deleteDue(new Date(), on),
};

/** Counts of what is limited, once their time is over. */
export const forgetCounts: Round = {
  name: "forget counts",
  schedule: { everyMin: 10 },
  retries: 1,
  run: forgetOver,
};

/** Jobs that a schedule asked for, some days after they ended. */
export const forgetJobs: Round = {
  name: "forget jobs",
  schedule: { everyMin: 60 },
  retries: 1,
  run: forgetFinished,
};

/** What was handed to devices and mailboxes, some weeks afterwards. */
export const forgetHandedOver: Round = {
  name: "forget deliveries",
  schedule: { everyMin: 60 },
  retries: 1,
  run: forgetDeliveries,
};
