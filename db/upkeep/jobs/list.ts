import type { Definition } from "./definition";
import { deriveZones } from "./derive-zones";
import { findDigests, morningSummaries, ownWeeks, weeklyLetters } from "./digests";
import { askGuardianByMail, confirmWithdrawal, tellGuardian } from "./mail-guardian";
import { mailNudge } from "./mail-nudge";
import { mendImport } from "./mend-import";
import { findReminders, remind } from "./remind";
import { deleteAccounts, forgetCounts, forgetHandedOver, forgetJobs, upgradeToday } from "./rounds";
import { sendNotice } from "./send-notice";
import { settleOrders } from "./settle-orders";
import { tellUrgent } from "./tell-urgent";

/**
 * Everything that happens without a visitor. A new one is one file beside this one and one line here; `schedule: { at:
 * "07:00", lateMin: 120 }` is at seven where each athlete is.
 */
export const JOBS: readonly Definition[] = [
  deriveZones,
  settleOrders,
  mendImport,
  mailNudge,
  askGuardianByMail,
  tellGuardian,
  confirmWithdrawal,
  sendNotice,
  remind,
  findReminders,
  tellUrgent,
  findDigests,
  morningSummaries,
  weeklyLetters,
  ownWeeks,
  upgradeToday,
  deleteAccounts,
  forgetCounts,
  forgetJobs,
  forgetHandedOver,
];
