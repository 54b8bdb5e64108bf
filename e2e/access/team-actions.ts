import type { Entry } from "./entry";

/** What is done to a team: its groups, invites, members and settings. */
export const TEAM_ACTIONS: Record<string, Entry> = {
  saveGroupAction: {
    for: "coach",
    attack: ({ team, group, athlete }) => ({
      id: group,
      teamId: team,
      name: "Forged",
      athleteIds: [athlete],
    }),
  },
  removeGroupAction: { for: "coach", attack: ({ group }) => ({ id: group }) },
  createInviteAction: {
    for: "coach",
    attack: ({ team }) => ({ teamId: team, role: "coach", days: 1, maxUses: 1 }),
  },
  revokeInviteAction: { for: "coach", sample: ({ invite }) => ({ id: invite }) },
  endMembershipAction: { for: "owner", attack: ({ membership }) => ({ id: membership }) },
  takeBackRemovalAction: { for: "owner", attack: ({ membership }) => ({ id: membership }) },
  makeOwnerAction: { for: "owner", attack: ({ membership }) => ({ id: membership }) },
  askBirthYearAgainAction: { for: "owner", attack: ({ membership }) => ({ id: membership }) },
  changeTeamAction: {
    for: "owner",
    attack: ({ team }) => ({
      teamId: team,
      name: "Forged",
      timeZone: "UTC",
      reminderTime: "09:00",
      easyShare: 80,
      dayStartsAt: "00:00",
      weekStart: null,
      healthQuestion: false,
      consentAge: 16,
    }),
  },
  setMutedAction: {
    for: "owner",
    attack: ({ team }) => ({ teamId: team, rule: "soreness-band", muted: true }),
  },
  removeDemoTeamAction: { for: "owner", attack: ({ team }) => ({ teamId: team }) },
};
