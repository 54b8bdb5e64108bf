/** What somebody may be in a team; one person may be several of these, and others in another team. */
export const ROLES = ["owner", "coach", "professional", "athlete"] as const;
export type Role = (typeof ROLES)[number];
/** As what somebody may be invited; an owner is made of a coach. */
export const INVITED_ROLES = ["coach", "professional", "athlete"] as const;
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** What is done to one athlete; the rest is done in a team. */
const ON_ATHLETES = [
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
] as const;

const CARE = ["see-roster", "see-athlete", "see-health", "clear", "record-injury"] as const;
const PROFESSIONAL = [...CARE, "see-care", "see-case", "assess", "write-care-note"] as const;
const COACH = [
  ...CARE,
  "see-team",
  "flag",
  "note",
  "follow-up",
  "plan",
  "set-zones",
  "see-trends",
  "see-calibration",
  "group",
  "invite",
] as const;
const OWNER = [
  ...COACH,
  "invite-staff",
  "change-team",
  "mute-rules",
  "change-members",
  "export-team",
  "import-for-team",
  "remove-demo",
] as const;

/**
 * What a page, a route or an action asks for. `clear`: record what a professional allows. `follow-up`: write down that one
 * has spoken with an athlete, and ask for a check-in. `see-roster`: the team at a glance, as much of it as the database shows: all
 * of it with `see-team`. `see-health`: the board
 * of a team's injuries and illnesses, likewise. `see-care`: those in care, with what is no coach's to read; `see-case`: the page of
 * one of them, for a doctor; `assess`: write down what was found and what it allows. `own-days`: Today and History.
 * `invite-staff`: whoever is no athlete.
 */
export type Capability = (typeof OWNER | typeof PROFESSIONAL)[number] | "own-days";

/**
 * What each role may do: the one place where pages, routes and actions look. Which rows somebody reaches is decided
 * again, by the database's policies, which know nothing of this table.
 */
export const MAY: Record<Role, readonly Capability[]> = {
  owner: OWNER,
  coach: COACH,
  /** Physiotherapists and doctors: whoever is in their care, and what they allow them. */
  professional: PROFESSIONAL,
  athlete: ["own-days"],
};

/** What everybody may do to themselves: nobody flags, clears or plans for themselves in a role. */
const TO_ONESELF: readonly Capability[] = [
  "see-athlete",
  "see-case",
  "record-injury",
  "write-care-note",
  "note",
  "set-zones",
];

type Membership = { id: string; roles: readonly Role[] };
/** What is to be known of somebody for this: their teams, the one they look at, and whether they have days of their own. */
export type Actor = {
  userId: string;
  teams: readonly Membership[];
  team?: Membership | null;
  trained?: boolean;
  hasEntries?: boolean;
};

/**
 * To what it is done: a team, an athlete (of the teams they train with; of whichever of the viewer's where that was not
 * asked), or anything in any of them. Whose group or invite it is, only the database knows.
 */
export type Target = { teamId: string } | { athleteId: string; teamIds?: readonly string[] } | "anywhere";

/** Whether somebody may do this: to a target, or without one in the team they look at. */
export function can(viewer: Actor, capability: Capability, target?: Target): boolean {
  if (capability === "own-days") return hasDays(viewer);
  if (target === undefined) return grants(viewer.team, capability);
  if (target === "anywhere") return viewer.teams.some((team) => grants(team, capability));
  if ("teamId" in target)
    return grants(
      viewer.teams.find(({ id }) => id === target.teamId),
      capability,
    );
  if (!isOnAthletes(capability)) return false;
  if (target.athleteId === viewer.userId) return TO_ONESELF.includes(capability);
  const { teamIds } = target;
  return viewer.teams.some((team) => (teamIds?.includes(team.id) ?? true) && grants(team, capability));
}

const grants = (team: Membership | null | undefined, capability: Capability) =>
  team?.roles.some((role) => MAY[role].includes(capability)) ?? false;

const isOnAthletes = (capability: Capability) => (ON_ATHLETES as readonly Capability[]).includes(capability);

/** Who is or was an athlete, whoever has entries or is on no team. */
function hasDays({ teams, trained, hasEntries }: Actor): boolean {
  return isAthlete({ teams }) || trained === true || hasEntries === true || teams.length === 0;
}

/** Whether somebody is an athlete of a team now. */
export const isAthlete = ({ teams }: Pick<Actor, "teams">) =>
  teams.some(({ roles }) => roles.includes("athlete"));
