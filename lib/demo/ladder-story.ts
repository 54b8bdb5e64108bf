import { addDays, type LocalDate } from "@/lib/calendar";
import type { Tissue } from "@/lib/ladder/entry";
import type { LadderRows, StepVersion } from "@/lib/ladder/way";
import type { Character } from "./cast";

/** A way back of the demo team: how it began, its steps by days before today, and the injury behind it. */
type Story = {
  begunAgo: number;
  stage: number;
  tissue: Tissue;
  place: { region: "calf" | "shin"; side: "left" | "right" };
  onsetAgo: number;
  steps: readonly (readonly [ago: number, stage: number, during: number])[];
  /** What whoever saw them said, and in how many days from today they want to see them again. */
  said: string;
  visitIn: number;
};

const STORIES: Partial<Record<Character, Story>> = {
  // Two stages up in a week, then two steps that hurt a little: stage 3, held twice, a step due today.
  "on-the-way": {
    begunAgo: 15,
    stage: 1,
    tissue: "other",
    place: { region: "calf", side: "right" },
    onsetAgo: 42,
    steps: [
      [15, 1, 1],
      [13, 1, 0],
      [11, 2, 1],
      [9, 2, 0],
      [7, 3, 4],
      [5, 3, 3],
      [3, 3, 1],
    ],
    said: "Calf strain, healing well. Back in steps on level ground; no hills and no strides yet.",
    visitIn: 5,
  },
  // Cleared four days ago, with restrictions: walking and running by turns.
  seen: {
    begunAgo: 4,
    stage: 1,
    tissue: "bone",
    place: { region: "shin", side: "left" },
    onsetAgo: 39,
    steps: [
      [4, 1, 0],
      [2, 1, 0],
    ],
    said: "The bone has healed. Start again with walking and running by turns; stop at any pain on the shin.",
    visitIn: 10,
  },
};

export const STEP_MIN = 30;

/** The ids of a story's rows, made by whoever keeps them. */
type NewId = () => string;

/** The way back of a character as rows, with the injury it leads back from; null for the others. */
export function ladderStory(character: Character, today: LocalDate, id: NewId) {
  const story = STORIES[character];
  if (!story) return null;
  const { begunAgo, stage, tissue, place, onsetAgo, said, visitIn } = story;
  const [ladderId, episode] = [id(), id()];
  const on = addDays(today, -begunAgo);
  const steps = story.steps.map(
    ([ago, stage, during]): StepVersion => ({
      id: id(),
      revision: 1,
      ladderId,
      date: addDays(today, -ago),
      stage,
      minutes: STEP_MIN,
      during,
      strideChanged: false,
      after: Math.min(during, 2),
      next: 0,
      removed: false,
    }),
  );
  const rows: LadderRows = {
    ladders: [
      {
        id: ladderId,
        revision: 1,
        on,
        stage,
        tissue,
        top: null,
        usualMin: 45,
        episode,
        ...place,
        endedOn: null,
        recordedOn: on,
      },
    ],
    steps,
    holds: [],
    mornings: [],
  };
  const seen = { date: on, until: addDays(today, 21), note: said, stage, nextVisit: addDays(today, visitIn) };
  return { rows, episode, place, onset: addDays(today, -onsetAgo), tissue, seen };
}
