import { and, desc, eq, gt, gte, lt, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Conflict, Refusal } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { assessments, checkIns, checkInVersions, feelChecks } from "../schema/body";
import { assessDay, settle, snapshotFor } from "../verdict/reassess";
import type { Snapshot } from "../verdict/snapshot";

export type CheckInRow = typeof checkIns.$inferSelect;

export type CheckInWrite = {
  writeId: string;
  date: string;
  /** The athlete's local date now. */
  today: string;
  answers: CheckIn;
  note: string;
  /** The revision the form was made from, 0 for a first check-in. */
  revision: number;
};

/**
 * Saves a check-in or its correction, keeps the earlier version, and gives the verdict.
 * The same write twice is one. Throws `Conflict` with what is kept when another device wrote in between.
 */
export async function saveCheckIn(tx: Tx, athleteId: string, write: CheckInWrite): Promise<Assessment> {
  await lockAthlete(tx, athleteId);
  const { date, today } = write;
  const snapshot = await snapshotFor(tx, athleteId, { date, today, trigger: "check-in" });
  const there = snapshot.entries.find((entry) => entry.date === date);
  const expected = (there?.revision ?? 0) === write.revision;
  const again =
    (there && sameWrite(there, write)) || (!expected && (await wasCorrected(tx, athleteId, write)));
  const given = again ? await assessmentOn(tx, athleteId, date) : null;
  if (given) return given.output;
  if (!expected)
    throw there
      ? new Conflict(
          "This day was answered from another device in the meantime. Compare both, then keep one.",
          { revision: there.revision, answers: there.answers, note: there.note },
        )
      : new Conflict("The check-in you are correcting is not there any more. Keep yours to save it as new.", {
          revision: 0,
          answers: null,
          note: "",
        });
  const row = {
    id: there?.id ?? uuidv7(),
    date,
    answers: write.answers,
    note: write.note,
    revision: write.revision + 1,
    // Two tabs may share a draft and its id: typed on, it is another write.
    writeId: there?.writeId === write.writeId ? uuidv7() : write.writeId,
    writtenAt: new Date(),
    imported: false,
  };
  const answered = { ...snapshot, entries: [row, ...snapshot.entries.filter((entry) => entry !== there)] };
  const trigger = there ? "correction" : "check-in";
  const [verdict] = await Promise.all([
    settle(tx, athleteId, answered, { date, today, trigger }),
    there ? keepVersion(tx, athleteId, there) : undefined,
    there
      ? tx
          .update(checkIns)
          .set(row)
          .where(and(eq(checkIns.athleteId, athleteId), eq(checkIns.id, row.id)))
      : tx.insert(checkIns).values({ athleteId, ...row, enteredOn: today }),
  ]);
  if (!verdict) throw new Error("A check-in that was just saved must have a verdict.");
  return verdict;
}

/** Whether a write made an earlier version of a check-in. */
async function wasCorrected(tx: Tx, athleteId: string, write: CheckInWrite): Promise<boolean> {
  const rows = await tx
    .select({
      writeId: checkInVersions.writeId,
      answers: checkInVersions.answers,
      note: checkInVersions.note,
    })
    .from(checkInVersions)
    .where(and(eq(checkInVersions.athleteId, athleteId), eq(checkInVersions.writeId, write.writeId)));
  return rows.some((row) => sameWrite(row, write));
}

type Content = Pick<CheckInWrite, "writeId" | "answers" | "note">;

/** Whether both are one write sent twice: the same id, and nothing typed on in between. */
function sameWrite(a: Content, b: Content): boolean {
  return a.writeId === b.writeId && a.note === b.note && inOrder(a.answers) === inOrder(b.answers);
}

/** Answers as text that does not depend on the order of their fields, nor on whether an open one is null or left out. */
const inOrder = (answers: CheckIn) =>
  JSON.stringify(
    Object.entries(answers)
      .filter(([, value]) => value != null)
      .map(([key, value]) => [key, Array.isArray(value) ? value.map((one) => siteText(one)) : value])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

const siteText = (one: string | CheckIn["sites"][number]) =>
  typeof one === "string" ? one : `${one.region} ${one.side}`;

async function keepVersion(
  tx: Tx,
  athleteId: string,
  { id, ...version }: Snapshot["entries"][number],
): Promise<void> {
  await tx.insert(checkInVersions).values({ athleteId, checkInId: id, ...version });
}

/** The check-in of a local date, or null. */
export async function checkInOn(tx: Tx, athleteId: string, date: string): Promise<CheckInRow | null> {
  const rows = await tx
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, athleteId), eq(checkIns.date, date)));
  return rows[0] ?? null;
}

/** The local dates since `from` whose check-in was first written on a later day. */
export async function lateDates(tx: Tx, athleteId: string, from: string): Promise<Set<string>> {
  const rows = await tx
    .select({ date: checkIns.date })
    .from(checkIns)
    .where(
      and(eq(checkIns.athleteId, athleteId), gte(checkIns.date, from), gt(checkIns.enteredOn, checkIns.date)),
    );
  return new Set(rows.map(({ date }) => date));
}

/** The last check-in before a local date: yesterday's answers, offered as a start. */
export async function checkInBefore(tx: Tx, athleteId: string, date: string): Promise<CheckInRow | null> {
  const rows = await tx
    .select()
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, athleteId), lt(checkIns.date, date)))
    .orderBy(desc(checkIns.date))
    .limit(1);
  return rows[0] ?? null;
}

/** The verdict in force for a local date: the latest that was given. */
export async function assessmentOn(tx: Tx, athleteId: string, date: string) {
  const rows = await tx
    .select()
    .from(assessments)
    .where(and(eq(assessments.athleteId, athleteId), eq(assessments.date, date)))
    .orderBy(desc(assessments.at), desc(assessments.id))
    .limit(1);
  return rows[0] ?? null;
}

/** The latest verdicts of an athlete, newest first. */
export async function latestAssessments(tx: Tx, athleteId: string, limit: number) {
  return tx
    .select()
    .from(assessments)
    .where(eq(assessments.athleteId, athleteId))
    .orderBy(desc(assessments.date), desc(assessments.at), desc(assessments.id))
    .limit(limit);
}

export type FeelCheckWrite = {
  id: string;
  date: string;
  today: string;
  minutes: number;
  feeling: "better" | "same" | "worse";
  gaitChanged: boolean;
};

/** Saves a feel check once and gives the verdict anew. Throws `Refusal` 409 without a check-in that day. */
export async function saveFeelCheck(tx: Tx, athleteId: string, write: FeelCheckWrite): Promise<Assessment> {
  await lockAthlete(tx, athleteId);
  const { today, ...row } = write;
  const saved = await tx
    .insert(feelChecks)
    .values({ athleteId, ...row, at: sql`clock_timestamp()` })
    .onConflictDoNothing()
    .returning({ id: feelChecks.id });
  const verdict = saved.length
    ? await assessDay(tx, athleteId, write.date, today, "feel-check")
    : (await assessmentOn(tx, athleteId, write.date))?.output;
  if (!verdict)
    throw new Refusal(409, "form", "Check in first: the feel check builds on this morning's answers.");
  return verdict;
}

/** The feel check in force on a local date, or null. */
export async function feelCheckOn(tx: Tx, athleteId: string, date: string) {
  const rows = await tx
    .select()
    .from(feelChecks)
    .where(and(eq(feelChecks.athleteId, athleteId), eq(feelChecks.date, date)))
    .orderBy(desc(feelChecks.at))
    .limit(1);
  return rows[0] ?? null;
}
