import { describe, expect, it } from "vitest";
import { type Actor, type Capability, can, isAthlete, ROLES, type Role } from "./can";

/** Who may do what in a team, or to an athlete of it: o owner, c coach, p professional, a athlete. */
const TABLE: Record<Exclude<Capability, "own-days">, string> = {
  "see-roster": "ocp",
  "see-team": "oc",
  "see-athlete": "ocp",
  "see-health": "ocp",
  clear: "ocp",
  "record-injury": "ocp",
  "see-care": "p",
  "see-case": "p",
  assess: "p",
  "write-care-note": "p",
  flag: "oc",
  note: "oc",
  "follow-up": "oc",
  plan: "oc",
  "set-zones": "oc",
  "see-trends": "oc",
  "see-calibration": "oc",
  group: "oc",
  invite: "oc",
  "invite-staff": "o",
  "change-team": "o",
  "mute-rules": "o",
  "change-members": "o",
  "export-team": "o",
  "import-for-team": "o",
  "remove-demo": "o",
};
const CAPABILITIES = Object.keys(TABLE) as (keyof typeof TABLE)[];
const ON_ATHLETES: Capability[] = [
  "see-athlete",
  "clear",
  "record-injury",
  "see-case",
  "assess",
  "write-care-note",
  "flag",
  "note",
  "follow-up",
  "plan",
  "set-zones",
];

const ME = "me";
const team = { teamId: "team" };
const somebody = { athleteId: "somebody" };
const as = (...roles: Role[]): Actor => ({
  userId: ME,
  teams: [{ id: "team", roles }],
  team: { id: "team", roles },
});

describe("what a role may do", () => {
  for (const role of ROLES)
    for (const capability of CAPABILITIES) {
      const may = TABLE[capability].includes(role[0] ?? "");
      it(`${role}: ${capability} ${may ? "yes" : "no"}`, () => {
        expect(can(as(role), capability)).toBe(may);
        expect(can(as(role), capability, team)).toBe(may);
        expect(can(as(role), capability, "anywhere")).toBe(may);
        expect(can(as(role), capability, somebody)).toBe(may && ON_ATHLETES.includes(capability));
      });
    }

  it("roles of one person add up", () => {
    for (const capability of CAPABILITIES)
      expect(can(as("athlete", "coach"), capability)).toBe(TABLE[capability].includes("c"));
  });

  it("nothing in a team that is not theirs, and nothing without a team", () => {
    const nobody: Actor = { userId: ME, teams: [], team: null };
    for (const capability of CAPABILITIES) {
      expect(can(as("owner"), capability, { teamId: "another" })).toBe(false);
      for (const target of [undefined, team, somebody, "anywhere"] as const)
        expect(can(nobody, capability, target)).toBe(false);
    }
  });

  it("a role of one team says nothing of another", () => {
    const two = {
      userId: ME,
      teams: [
        { id: "mine", roles: ["owner"] as const },
        { id: "care", roles: ["professional"] as const },
      ],
    };
    expect(can({ ...two, team: two.teams[1] }, "flag")).toBe(false);
    expect(can({ ...two, team: two.teams[0] }, "flag")).toBe(true);
    expect(can(two, "export-team", { teamId: "care" })).toBe(false);
    // Which of their teams an athlete trains with, the database knows; where it was asked, it counts.
    expect(can(two, "flag", somebody)).toBe(true);
    expect(can(two, "flag", { ...somebody, teamIds: ["care"] })).toBe(false);
    expect(can(two, "clear", { ...somebody, teamIds: ["care"] })).toBe(true);
    expect(can(two, "clear", { ...somebody, teamIds: [] })).toBe(false);
  });
});

describe("what anybody may do to themselves", () => {
  for (const role of ROLES)
    it(`${role}: see, note, also to professionals, set zones and record an injury; never flag, clear, assess or plan`, () => {
      const may = ON_ATHLETES.filter((capability) => can(as(role), capability, { athleteId: ME }));
      expect(may).toEqual([
        "see-athlete",
        "record-injury",
        "see-case",
        "write-care-note",
        "note",
        "set-zones",
      ]);
    });
});

describe("Today and History", () => {
  const cases: [string, Partial<Actor>, boolean][] = [
    ["an athlete", as("athlete"), true],
    ["an athlete who coaches too", as("athlete", "owner"), true],
    ["an owner", as("owner"), false],
    ["a coach", as("coach"), false],
    ["a professional", as("professional"), false],
    ["a coach who was an athlete once", { ...as("coach"), trained: true }, true],
    ["a professional with entries of their own", { ...as("professional"), hasEntries: true }, true],
    ["somebody of no team", { teams: [], team: null }, true],
  ];
  for (const [who, viewer, may] of cases)
    it(`${who}: ${may ? "yes" : "no"}`, () =>
      expect(can({ userId: ME, teams: [], ...viewer }, "own-days")).toBe(may));

  it("an athlete is one in any of their teams", () => {
    expect(isAthlete({ teams: [] })).toBe(false);
    expect(isAthlete(as("coach", "professional"))).toBe(false);
    expect(isAthlete(as("coach", "athlete"))).toBe(true);
  });
});
