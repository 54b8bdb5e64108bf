import type { Entry } from "./entry";

/** What athletes do on the way back, and what slows it down. */
export const LADDER_ACTIONS: Record<string, Entry> = {
  comeBackAction: { for: "athlete's own", sample: ({ fresh }) => ({ id: fresh, episode: null }) },
  endOwnWayAction: { for: "athlete's own", sample: () => ({ ended: true }) },
  saveStepAction: {
    for: "athlete's own",
    sample: ({ fresh, today }) => ({
      id: fresh,
      writeId: fresh,
      revision: 0,
      date: today,
      timeZone: "Europe/Berlin",
      stage: 3,
      minutes: 30,
      during: 1,
      strideChanged: false,
      after: null,
      next: null,
    }),
  },
  holdLadderAction: {
    for: "coach",
    attack: ({ athlete, fresh }) => ({ id: fresh, athleteId: athlete, until: null, word: "Slowly" }),
  },
  liftHoldsAction: { for: "coach", attack: ({ athlete }) => ({ athleteId: athlete }) },
};
