import type { Role } from "@/lib/can";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { createInvite, joinByInvite } from "../people/invites";
import { endMembership, membersOf } from "../people/teams";
import type { onEachDatabase } from "./databases";

type Database = Parameters<Parameters<typeof onEachDatabase>[1]>[0];

/** What people do to memberships, each in somebody's name, and who is what in a team. */
export function membershipActs(database: Database) {
  const system = <T>(work: (tx: Tx) => Promise<T>) => asSystem(work, database());
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const rolesIn = async (team: string, user: string) =>
    (await system((tx) => membersOf(tx, team))).filter((m) => m.userId === user).map((m) => m.role);
  const idOf = async (team: string, user: string, role?: Role) => {
    const all = await system((tx) => membersOf(tx, team));
    return all.find((m) => m.userId === user && (!role || m.role === role))?.id ?? "";
  };
  /** Ends somebody's membership in somebody's name. */
  const end = async (by: string, team: string, user: string, role?: Role) => {
    const id = await idOf(team, user, role);
    await as(by, (tx) => endMembership(tx, id));
  };
  const invited = (by: string, teamId: string, role: "athlete" | "coach" = "athlete", maxUses = 10) =>
    as(by, (tx) => createInvite(tx, by, { teamId, role, days: 1, maxUses }));
  const join = (token: string, user: string) => system((tx) => joinByInvite(tx, token, user));
  return { system, as, rolesIn, idOf, end, invited, join };
}
