import { uuidv7 } from "uuidv7";
import type { Tx } from "@/db/connection/tx";
import { clearances } from "@/db/schema/care";
import { diagnoses, injuries } from "@/db/schema/injuries";
import { ladderSteps, ladders } from "@/db/schema/ladders";
import { addDays } from "@/lib/calendar";
import type { ladderStory } from "@/lib/demo/ladder-story";

type Story = NonNullable<ReturnType<typeof ladderStory>>;

/**
 * Writes a demo athlete's way back and the injury it leads back from: as their own record, or with what the team's physio found and
 * allows.
 */
export async function saveLadderStory(
  tx: Tx,
  athleteId: string,
  story: Story,
  physio: string | null,
): Promise<void> {
  const { rows, episode, place, onset, tissue, seen } = story;
  const injury: typeof injuries.$inferInsert = {
    athleteId,
    id: episode,
    revision: 1,
    writeId: uuidv7(),
    what: "injury",
    onset,
    mode: tissue === "bone" ? "gradual" : "sudden",
    ...place,
    course: "new",
    during: "training",
    firstSeenBy: tissue === "bone" ? "doctor" : "physio",
    restriction: "modified",
    expectedOn: addDays(onset, 70),
    recordedOn: onset,
    by: athleteId,
  };
  await tx.insert(injuries).values(injury);
  if (physio) {
    const { nextVisit, date } = seen;
    const found = { revision: 2, writeId: uuidv7(), nextVisit, recordedOn: date };
    await tx.insert(injuries).values({ ...injury, ...found, by: physio });
    const allowed = { ...seen, allows: "ladder" as const, injuryId: episode };
    await tx.insert(clearances).values({ athleteId, id: uuidv7(), ...allowed, by: physio });
  }
  await tx.insert(diagnoses).values({
    athleteId,
    id: uuidv7(),
    injuryId: episode,
    kind: tissue === "bone" ? "bone" : "muscle",
    diagnosis: tissue === "bone" ? "Bone stress reaction of the shin" : "Calf strain, grade 1",
    shared: true,
    recordedOn: onset,
    by: athleteId,
  });
  await tx
    .insert(ladders)
    .values(
      rows.ladders.map(({ region: _, side: __, ...row }) => ({ ...row, athleteId, by: physio ?? athleteId })),
    );
  await tx
    .insert(ladderSteps)
    .values(rows.steps.map((row) => ({ ...row, athleteId, writeId: row.id, recordedOn: row.date })));
}
