import type { Viewer } from "@/app/viewer";
import { can } from "@/lib/can";
import type { Head } from "./athlete-data";

/** What the viewer may do about an athlete. */
export function mayOf(viewer: Viewer, { athlete, teams }: Pick<Head, "athlete" | "teams">) {
  const subject = { athleteId: athlete.id, teamIds: teams };
  return {
    flag: can(viewer, "flag", subject),
    clear: can(viewer, "clear", subject),
    note: can(viewer, "note", subject),
    setZones: can(viewer, "set-zones", subject),
    record: can(viewer, "record-injury", subject),
  };
}

export type May = ReturnType<typeof mayOf>;
