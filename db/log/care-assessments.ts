import { and, desc, eq } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { LocalDate } from "@/lib/calendar";
import type { AssessmentWrite } from "@/lib/care/forms";
import type { InjuryWrite } from "@/lib/injuries/forms";
import type { Tx } from "../connection/tx";
import { diagnoses, injuries } from "../schema/injuries";
import { clearancesOf } from "./clearances";
import { recordClearance } from "./flags";
import { saveInjury } from "./injuries";
import { entryOf } from "./ladder-entry";
import { wayOf } from "./ladder-ways";
import { beginLadder, insertLadder, limitLadder } from "./ladders";

/** Where the steps back begin where neither a stage nor the days without a run say it. */
const FIRST_STAGE = 1;

/**
 * Keeps what a professional found and allows, all or nothing: a version of the episode with what it is, the clearance, and
 * the steps back. `tells` is false for one who coaches the athlete too, and says nothing of what it is. The
 * same assessment sent twice is one. Throws `Conflict` where somebody wrote in between, `Refusal` 404 for an unknown episode.
 */
export async function recordAssessment(
  tx: Tx,
  by: string,
  athleteId: string,
  write: AssessmentWrite,
  today: LocalDate,
  tells = true,
): Promise<void> {
  const { id, episode, restriction, allows, stage, until, nextVisit, note } = write;
  if (episode && restriction) {
    const known = write.revision > 0 ? await newestVersion(tx, athleteId, episode) : null;
    if (write.revision > 0 && !known) throw new Refusal(404, "episode", "gone.injury");
    const told = tells ? await newWord(tx, athleteId, episode, write) : undefined;
    const version = known ?? newVersion(write);
    await saveInjury(
      tx,
      by,
      athleteId,
      {
        ...version,
        id: episode,
        writeId: id,
        revision: write.revision,
        restriction,
        expectedOn: write.expectedOn,
        nextVisit,
        ...(told && { told }),
      },
      today,
    );
  }
  if (allows === "nothing" && restriction === "full")
    await stopWay(tx, by, athleteId, { id, episode }, today);
  if (allows === "nothing" || until === null) return;
  // A professional's own word on how far takes the place of an earlier limit; whoever coaches, too, leaves it as it is.
  if (allows === "ladder" && tells) {
    const { stage: usual, tissue, episode: about } = await entryOf(tx, athleteId, today, episode);
    const begin = { athleteId, id, on: today, stage: stage ?? usual ?? FIRST_STAGE, tissue, top: write.top };
    await insertLadder(tx, { ...begin, episode: episode ?? about, by }, today);
  }
  const clearance = { id, until, note, allows, stage, injuryId: episode, nextVisit };
  await recordClearance(tx, by, athleteId, clearance, today);
}

/**
 * Out, and nothing allowed yet: a way back under way goes no further than its walk, and what an earlier clearance allows counts no
 * longer, until the next word of whoever cares. Today's verdict is given anew.
 */
async function stopWay(
  tx: Tx,
  by: string,
  athleteId: string,
  { id, episode }: Pick<AssessmentWrite, "id" | "episode">,
  today: LocalDate,
): Promise<void> {
  const way = await wayOf(tx, athleteId, today);
  if (way && way.ladder.status !== "through") {
    // The same assessment sent twice, or a second one that says the same.
    if (way.begun.top !== 0) await limitLadder(tx, { athleteId, top: 0, by }, today);
    return;
  }
  const [latest] = await clearancesOf(tx, athleteId);
  if (!latest || latest.clearance.until < today) return;
  const { tissue, episode: about } = await entryOf(tx, athleteId, today, episode);
  const begin = { athleteId, id, on: today, stage: 0, tissue, top: 0 };
  await beginLadder(tx, { ...begin, episode: episode ?? about, by }, today);
}

type Kept = Omit<InjuryWrite, "id" | "writeId" | "revision" | "told">;

const newVersion = ({ what, onset, region, side }: AssessmentWrite): Kept => ({
  what,
  onset,
  region,
  side,
  mode: null,
  course: "new",
  earlier: null,
  during: null,
  firstSeenBy: null,
  restriction: "modified",
  expectedOn: null,
  returnedOn: null,
  removed: false,
});

async function newestVersion(tx: Tx, athleteId: string, id: string): Promise<Kept | null> {
  const [version] = await tx
    .select({
      what: injuries.what,
      onset: injuries.onset,
      region: injuries.region,
      side: injuries.side,
      mode: injuries.mode,
      course: injuries.course,
      earlier: injuries.earlier,
      during: injuries.during,
      firstSeenBy: injuries.firstSeenBy,
      restriction: injuries.restriction,
      expectedOn: injuries.expectedOn,
      returnedOn: injuries.returnedOn,
      removed: injuries.removed,
    })
    .from(injuries)
    .where(and(eq(injuries.athleteId, athleteId), eq(injuries.id, id)))
    .orderBy(desc(injuries.revision))
    .limit(1);
  return version ?? null;
}

/** What is newly said of what it is; undefined where that stands already: it stays as it is, and as shared as it is. */
async function newWord(
  tx: Tx,
  athleteId: string,
  episode: string,
  { kind, diagnosis }: AssessmentWrite,
): Promise<InjuryWrite["told"]> {
  const [newest] = await tx
    .select({ kind: diagnoses.kind, diagnosis: diagnoses.diagnosis })
    .from(diagnoses)
    .where(and(eq(diagnoses.athleteId, athleteId), eq(diagnoses.injuryId, episode)))
    .orderBy(desc(diagnoses.at))
    .limit(1);
  const stands = newest ? newest.kind === kind && newest.diagnosis === diagnosis : !kind && !diagnosis;
  return stands ? undefined : { kind, diagnosis, shared: false };
}
