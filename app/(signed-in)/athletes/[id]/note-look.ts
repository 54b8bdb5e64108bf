import { after } from "next/server";
import { logAccess } from "@/db/access-log";
import { asViewer } from "@/db/as-viewer";

/** Writes down, after the page was answered, that this person looked at an athlete's page. */
export function noteLook(viewerId: string, athleteId: string, today: string): void {
  after(() => asViewer(viewerId, (tx) => logAccess(tx, viewerId, athleteId, "looked", today)));
}
