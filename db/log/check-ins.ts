import { and, desc, eq, getTableColumns, gt, gte, lt, ne, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Conflict, Refusal } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import type { Verdict } from "@/lib/engine/vocabulary";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { checkIns, checkInVersions, feelChecks } from "../schema/check-ins";
import { assessments } from "../schema/verdicts";
import { assessDay, assessFrom, snapshotFor } from "../verdict/reassess";
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
  const snapshot = await snapshotFor(tx, athleteId, { dates: [date], today, trigger: "check-in" });
  const there = snapshot.entries.find((entry) => entry.date === date);
  const expected = (there?.revision ?? 0) === write.revision;
  const again =
    (there && sameWrite(there, write)) || (!expected && (await wasCorrected(tx, athleteId, write)));
  const given = again ? await assessmentOn(tx, athleteId, date) : null;
  if (given) return given.output;
  if (!expected)
    throw there
      ? new Conflict("conflict.checkIn", {
          revision: there.revision,
          answers: there.answers,
          note: there.note,
        })
      : new Conflict("conflict.checkInGone", { revision: 0, answers: null, note: "" });
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
    assessFrom(tx, athleteId, answered, { dates: [date], today, trigger }),
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

/** The newest note of a check-in since a local date; null where none came with one. */
export async function lastCheckInNote(tx: Tx, athleteId: string, since: string) {
  const rows = await tx
    .select({ date: checkIns.date, note: checkIns.note })
    .from(checkIns)
    .where(and(eq(checkIns.athleteId, athleteId), gte(checkIns.date, since), ne(checkIns.note, "")))
    .orderBy(desc(checkIns.date))
    .limit(1);
  return rows[0] ?? null;
}

/**
 * The verdicts since a local date that said something else than the one before, day after day and within a day: newest first,
 * each with what it was before. What an entry of the past brought counts among those of its own day.
 */
export async function verdictChanges(tx: Tx, athleteId: string, since: string, limit: number) {
  const told = sql`${assessments.verdict} || ' ' || coalesce(${assessments.output} ->> 'urgency', '')`;
  const order = sql`order by ${assessments.date}, ${assessments.at}, ${assessments.id}`;
  const given = tx
    .select({
      ...getTableColumns(assessments),
      told: sql<string>`${told}`.as("told"),
      toldBefore: sql<string | null>`lag(${told}) over (${order})`.as("told_before"),
      before: sql<Verdict | null>`lag(${assessments.verdict}) over (${order})`.as("before"),
    })
    .from(assessments)
    .where(and(eq(assessments.athleteId, athleteId), gte(assessments.date, since)))
    .as("given");
  const { id, date, trigger, at, output, before } = given;
  return tx
    .select({ id, date, trigger, at, output, before })
    .from(given)
    .where(sql`${given.told} is distinct from ${given.toldBefore}`)
    .orderBy(desc(date), desc(at), desc(id))
    .limit(limit);
}

export type FeelCheckWrite = {
  id: string;
  date: string;
  today: string;
  minutes: number;
  feeling: "better" | "same" | "worse";
  gaitChanged: boolean;
  /** The feel check of that day that the athlete knew of, null for none; left out where the page does not say. */
  after?: string | null;
};

/**
 * Saves a feel check once and gives the verdict anew. Throws `Refusal` 409 without a check-in that day, and `Conflict` with
 * the one that another device gave in the meantime: a "better" must not undo a "worse" that it never saw.
 */
export async function saveFeelCheck(tx: Tx, athleteId: string, write: FeelCheckWrite): Promise<Assessment> {
  await lockAthlete(tx, athleteId);
  const { today, after, ...row } = write;
  const there = await feelCheckOn(tx, athleteId, write.date);
  const saved = await tx
    .insert(feelChecks)
    .values({ athleteId, ...row, at: sql`clock_timestamp()` })
    .onConflictDoNothing()
    .returning({ id: feelChecks.id });
  if (saved.length && after !== undefined && there && there.id !== after) {
    const { id, minutes, feeling, gaitChanged } = there;
    throw new Conflict("conflict.feelCheck", { id, minutes, feeling, gaitChanged });
  }
  const verdict = saved.length
    ? await assessDay(tx, athleteId, write.date, today, "feel-check")
    : (await assessmentOn(tx, athleteId, write.date))?.output;
  if (!verdict) throw new Refusal(409, "form", "checkInFirst");
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
