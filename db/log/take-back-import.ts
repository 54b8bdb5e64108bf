import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { plainSay } from "@/lib/imports/plain-say";
import { said } from "@/lib/imports/said";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { checkIns, morningMeasures } from "../schema/check-ins";
import { users } from "../schema/people";
import { sessions } from "../schema/sessions";
import { importedFiles } from "../schema/training";
import { assessDay } from "../verdict/reassess";

const UNDONE = said("outcome.takenBack");

/** Files that an owner of a team gave for the athlete and that stand, newest first, with who it was. */
export async function givenFor(tx: Tx, athleteId: string, limit = 10) {
  const { id, name, message, said, at } = importedFiles;
  return tx
    .select({ id, name, message, said, at, who: users.name })
    .from(importedFiles)
    .leftJoin(users, eq(users.id, importedFiles.importedBy))
    .where(
      and(
        eq(importedFiles.athleteId, athleteId),
        isNotNull(importedFiles.importedBy),
        isNull(importedFiles.takenBackAt),
      ),
    )
    .orderBy(desc(at))
    .limit(limit);
}

/**
 * The athlete takes back what an owner gave: its sessions are removed, its mornings deleted, the days derived anew. What
 * they corrected since, or rated, is theirs and stays. Throws `Refusal` 404.
 */
export async function takeBackImport(
  tx: Tx,
  athleteId: string,
  fileId: string,
  today: string,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const [file] = await tx
    .update(importedFiles)
    .set({
      takenBackAt: new Date(),
      message: sql`${importedFiles.message} || ${` ${plainSay(UNDONE)}`}::text`,
      said: sql`${importedFiles.said} || ${JSON.stringify([UNDONE])}::jsonb`,
    })
    .where(
      and(
        eq(importedFiles.athleteId, athleteId),
        eq(importedFiles.id, fileId),
        isNotNull(importedFiles.importedBy),
        isNull(importedFiles.takenBackAt),
      ),
    )
    .returning({ id: importedFiles.id });
  if (!file) throw new Refusal(404, "form", "gone.import");
  const removed = await tx
    .update(sessions)
    .set({ removedAt: new Date() })
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        eq(sessions.fileId, fileId),
        eq(sessions.revision, 1),
        isNull(sessions.removedAt),
      ),
    )
    .returning({ date: sessions.date });
  const gone = await tx
    .delete(checkIns)
    .where(and(eq(checkIns.athleteId, athleteId), eq(checkIns.fileId, fileId), eq(checkIns.revision, 1)))
    .returning({ date: checkIns.date });
  await tx
    .delete(morningMeasures)
    .where(and(eq(morningMeasures.athleteId, athleteId), eq(morningMeasures.fileId, fileId)));
  const changed = [...removed, ...gone].map(({ date }) => date);
  if (changed.length) await assessDay(tx, athleteId, changed, today, "session");
}
