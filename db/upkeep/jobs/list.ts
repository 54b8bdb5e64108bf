import type { Definition } from "./definition";
import { deriveZones } from "./derive-zones";
import { askGuardianByMail, tellGuardian } from "./mail-guardian";
import { mailNudge } from "./mail-nudge";
import { mendImport } from "./mend-import";
import { deleteAccounts, forgetCounts, forgetHandedOver, forgetJobs, upgradeToday } from "./rounds";
import { sendNotice } from "./send-notice";
import { settleOrders } from "./settle-orders";

/**
 * Everything that happens without a visitor. A new one, such as a reminder by mail at seven where each athlete is, is one
 * file beside this one (`schedule: { at: "07:00", lateMin: 120 }`) and one line here.
 */
export const JOBS: readonly Definition[] = [
  deriveZones,
  settleOrders,
  mendImport,
  mailNudge,
  askGuardianByMail,
  tellGuardian,
  sendNotice,
  upgradeToday,
  deleteAccounts,
  forgetCounts,
  forgetJobs,
  forgetHandedOver,
];
