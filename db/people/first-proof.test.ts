import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import type { Role } from "@/lib/can";
import { asSystem, asViewer } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { addNote, notesOf } from "../log/notes";
import { onEachDatabase } from "../testing/databases";
import { person, testTeam } from "../testing/people";
import { feedOwner, makeFeed } from "./calendar-feeds";
import { createInvite, joinByInvite, openInvite } from "./invites";
import { soleOwnerOf } from "./owners";
import { personOf } from "./people";
import { finishReset, resetOf, startReset } from "./resets";
import { createTeam, endMembership, membersOf } from "./teams";

onEachDatabase("the first proof of an address", (database) => {
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

  /** An account that somebody made with an address that is not theirs, in a team of their own. */
  async function hijacked() {
    const villain = await testTeam(database(), "Villains");
    const victim = await person(database(), "Victim");
    const email = `${victim}@example.org`;
    await join(await invited(villain.coach, villain.id), victim);
    const own = await system((tx) => createTeam(tx, victim, { name: "Theirs alone", timeZone: "UTC" }));
    const link = await invited(victim, own, "coach");
    await join(link, villain.coach);
    await join(await invited(villain.coach, own), victim);
    const feed = await as(victim, (tx) => makeFeed(tx, victim));
    const token = (await system((tx) => startReset(tx, email))) as string;
    return { villain, victim, own, link, feed, token };
  }

  it("the first proof of an address ends what was made before it, and says so", async () => {
    const { villain, victim, own, link, feed, token } = await hijacked();
    const { first } = await resetOf(token, "", database());
    expect(first?.asked.map(({ team, role }) => `${role} of ${team}`).sort()).toEqual([
      "athlete of Theirs alone",
      "athlete of Villains",
    ]);
    expect(first?.owned).toEqual(["Theirs alone"]);
    expect(await as(villain.coach, (tx) => personOf(tx, victim))).not.toBeNull();
    const ended = await finishReset({ token, password: "a long enough one" }, "", database());
    expect(ended).toMatchObject({ teams: ["Theirs alone", "Villains"], feeds: true, invites: 1 });
    // The stranger sees nothing that the person enters from now on, and no way in is left.
    await as(victim, (tx) => addNote(tx, victim, victim, { id: uuidv7(), body: "private" }));
    expect(await as(villain.coach, (tx) => notesOf(tx, victim))).toEqual([]);
    expect(await system((tx) => feedOwner(tx, feed))).toBeNull();
    expect(await system((tx) => openInvite(tx, link))).toBeNull();
    // Nobody else owns that team: they stay its owner, and can leave the stranger without it.
    expect(await rolesIn(own, victim)).toEqual(["owner"]);
    await end(victim, own, villain.coach);
    expect(await as(victim, (tx) => soleOwnerOf(tx, victim))).toEqual([]);
  });

  it("what the person says is theirs stays; an id of somebody else's membership keeps nothing", async () => {
    const { villain, victim, token } = await hijacked();
    const { first } = await resetOf(token, "", database());
    const mine = first?.asked.find(({ team }) => team === "Villains")?.id ?? "";
    const foreign = await idOf(villain.id, villain.athlete);
    const keep = [mine, foreign];
    const ended = await finishReset({ token, password: "a long enough one", keep }, "", database());
    expect(ended?.teams).toEqual(["Theirs alone"]);
    expect(await rolesIn(villain.id, victim)).toEqual(["athlete"]);
    expect(await rolesIn(villain.id, villain.athlete)).toEqual(["athlete"]);
  });
});
