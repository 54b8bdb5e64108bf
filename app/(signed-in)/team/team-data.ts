import type { Viewer } from "@/app/viewer";
import { readAs } from "@/db/connection/as-viewer";
import { contactsOf, lastCheckIns } from "@/db/pages/team-people";
import { waitingConsents } from "@/db/people/ages";
import { groupsOf } from "@/db/people/groups";
import { openInvites } from "@/db/people/invites";
import { justRemoved } from "@/db/people/removals";
import { athletesOf, membersOf, teamOf } from "@/db/people/teams";
import { can } from "@/lib/can";

/** A team as far as the viewer may know it, read at once. */
export async function loadTeam(viewer: Viewer, teamId: string) {
  const may = {
    invite: can(viewer, "invite"),
    group: can(viewer, "group"),
    changeMembers: can(viewer, "change-members"),
  };
  const [everybody, settings, invites, groups, athletes, contacts, lastDates, removed, waiting] =
    await readAs(viewer.userId, (tx) =>
      Promise.all([
        membersOf(tx, teamId),
        teamOf(tx, teamId),
        may.invite ? openInvites(tx, teamId) : [],
        may.group ? groupsOf(tx, teamId) : [],
        may.group ? athletesOf(tx, teamId) : [],
        may.invite ? contactsOf(tx, teamId) : {},
        may.invite ? lastCheckIns(tx, teamId) : new Map<string, string>(),
        may.changeMembers ? justRemoved(tx, teamId) : [],
        may.changeMembers ? waitingConsents(tx, teamId) : [],
      ]),
    );
  // Athletes are shown to whoever may invite them; to others the page does not hand them on.
  const members = everybody.filter(({ role }) => may.invite || role !== "athlete");
  return { may, members, settings, invites, groups, athletes, contacts, lastDates, removed, waiting };
}

export type TeamRead = Awaited<ReturnType<typeof loadTeam>>;
