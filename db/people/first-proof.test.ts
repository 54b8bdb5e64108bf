import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { addNote, notesOf } from "../log/notes";
import { onEachDatabase } from "../testing/databases";
import { membershipActs } from "../testing/membership-acts";
import { person, testTeam } from "../testing/people";
import { feedOwner, makeFeed } from "./calendar-feeds";
import { openInvite } from "./invites";
import { soleOwnerOf } from "./owners";
import { personOf } from "./people";
import { finishReset, resetOf, startReset } from "./resets";
import { createTeam } from "./teams";

onEachDatabase("the first proof of an address", (database) => {
  const { system, as, rolesIn, idOf, end, invited, join } = membershipActs(database);

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
