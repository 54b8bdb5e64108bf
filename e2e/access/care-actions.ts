import type { Entry } from "./entry";

/** What professionals do about an athlete in their care. */
export const CARE_ACTIONS: Record<string, Entry> = {
  saveAssessmentAction: {
    for: "professional",
    attack: ({ athlete, fresh, today }) => ({
      id: fresh,
      athleteId: athlete,
      episode: fresh,
      revision: 0,
      what: "injury",
      region: "shin",
      side: "left",
      onset: today,
      kind: "bone",
      diagnosis: "forged",
      restriction: "modified",
      expectedOn: null,
      allows: "ladder",
      stage: 2,
      top: 3,
      until: today,
      nextVisit: today,
      note: "forged",
    }),
  },
  addCareNoteAction: {
    for: "professional",
    attack: ({ athlete, fresh }) => ({ id: fresh, athleteId: athlete, body: "forged" }),
  },
  removeCareNoteAction: {
    for: "professional",
    attack: ({ athlete, careNote }) => ({ athleteId: athlete, id: careNote }),
  },
};
