import { expect, it } from "vitest";
import {
  changePassword,
  checkPassword,
  createAccount,
  finishReset,
  signOutEverywhere,
  startReset,
} from "./accounts";
import { asSystem, asViewer } from "./as-viewer";
import { daysOf } from "./athlete-days";
import { countAttempt, tooManyAttempts } from "./attempts";
import { createInvite, joinByInvite, openInvite, openInvites, revokeInvite } from "./invites";
import { seedDemoTeam } from "./seed/demo-team";
import { athletesOf, endMembership, membersOf, removeDemoTeam, viewerRow } from "./teams";
import { onEachDatabase } from "./testing/databases";
import { person, testTeam } from "./testing/people";

onEachDatabase("accounts", (database) => {
  const system = <T>(work: Parameters<typeof asSystem<T>>[0]) => asSystem(work, database());
  let n = 0;
  const account = (over: Partial<Parameters<typeof createAccount>[1]> = {}) =>
    system((tx) =>
      createAccount(tx, {
        name: "Ann",
        email: `ann${n++}@example.org`,
        password: "correct horse",
        timeZone: "UTC",
        ...over,
      }),
    );

  it("signs in with any case of the address, and only with the password", async () => {
    await account({ email: "Mixed@Example.org" });
    expect(await system((tx) => checkPassword(tx, " mixed@example.ORG ", "correct horse"))).toMatchObject({
      sessionVersion: 1,
    });
    expect(await system((tx) => checkPassword(tx, "mixed@example.org", "wrong horse"))).toBeNull();
    expect(await system((tx) => checkPassword(tx, "nobody@example.org", "correct horse"))).toBeNull();
  });

  it("refuses a second account for an address and keeps nothing of it", async () => {
    await account({ email: "twice@example.org" });
    await expect(account({ email: "Twice@example.org" })).rejects.toMatchObject({
      status: 409,
      field: "email",
    });
  });

  it("changing the password and signing out everywhere raise the session version", async () => {
    const id = await account({ email: "change@example.org" });
    await expect(system((tx) => changePassword(tx, id, "not it", "another horse"))).rejects.toMatchObject({
      field: "current",
    });
    expect(await system((tx) => changePassword(tx, id, "correct horse", "another horse"))).toBe(2);
    expect(await system((tx) => checkPassword(tx, "change@example.org", "another horse"))).toMatchObject({
      sessionVersion: 2,
    });
    expect(await system((tx) => signOutEverywhere(tx, id))).toBe(3);
    expect(await system((tx) => viewerRow(tx, id))).toMatchObject({ sessionVersion: 3 });
  });

  it("a reset link works once", async () => {
    await account({ email: "reset@example.org" });
    expect(await system((tx) => startReset(tx, "nobody@example.org"))).toBeNull();
    const token = (await system((tx) => startReset(tx, "reset@example.org"))) as string;
    await system((tx) => finishReset(tx, token, "a newer horse"));
    expect(await system((tx) => checkPassword(tx, "reset@example.org", "a newer horse"))).not.toBeNull();
    await expect(system((tx) => finishReset(tx, token, "once more!!"))).rejects.toMatchObject({
      status: 410,
    });
    await expect(system((tx) => finishReset(tx, "made-up-token", "once more!!"))).rejects.toMatchObject({
      status: 410,
    });
  });

  it("limits attempts per account and per address, kept in the database", async () => {
    for (let i = 0; i < 10; i++) await system((tx) => countAttempt(tx, "a@example.org", "192.0.2.1"));
    expect(await system((tx) => tooManyAttempts(tx, "a@example.org", "192.0.2.9"))).toBe(true);
    expect(await system((tx) => tooManyAttempts(tx, "b@example.org", "192.0.2.1"))).toBe(false);
    for (let i = 0; i < 40; i++) await system((tx) => countAttempt(tx, `${i}@example.org`, "192.0.2.1"));
    expect(await system((tx) => tooManyAttempts(tx, "c@example.org", "192.0.2.1"))).toBe(true);
  });

  it("an invite is for one team and role, with limited uses, and can be taken back", async () => {
    const team = await testTeam(database(), "Invited");
    const [first, second] = [await person(database(), "First"), await person(database(), "Second")];
    const invite = { teamId: team.id, role: "athlete" as const, days: 1, maxUses: 1 };
    const token = await asViewer(team.coach, (tx) => createInvite(tx, team.coach, invite), database());
    expect(await system((tx) => openInvite(tx, token))).toMatchObject({
      role: "athlete",
      teamName: "Invited",
    });
    await system((tx) => joinByInvite(tx, token, first));
    await expect(system((tx) => joinByInvite(tx, token, second))).rejects.toMatchObject({ status: 410 });
    expect(await system((tx) => viewerRow(tx, first))).toMatchObject({
      teams: [{ id: team.id, roles: ["athlete"] }],
    });
    const other = await asViewer(
      team.coach,
      (tx) => createInvite(tx, team.coach, { ...invite, maxUses: 5 }),
      database(),
    );
    const [open] = await asViewer(team.coach, (tx) => openInvites(tx, team.id), database());
    await asViewer(team.coach, (tx) => revokeInvite(tx, open?.id ?? ""), database());
    expect(await system((tx) => openInvite(tx, other))).toBeNull();
    const expired = await asViewer(
      team.coach,
      (tx) => createInvite(tx, team.coach, { ...invite, days: 0 }),
      database(),
    );
    expect(await system((tx) => openInvite(tx, expired))).toBeNull();
  });

  it("leaving ends the coach's sight at once; the last owner can't leave others behind", async () => {
    const team = await testTeam(database(), "Left");
    const members = await asViewer(team.owner, (tx) => membersOf(tx, team.id), database());
    const idOf = (user: string) => members.find((m) => m.userId === user)?.id ?? "";
    await expect(
      asViewer(team.owner, (tx) => endMembership(tx, idOf(team.owner)), database()),
    ).rejects.toMatchObject({ status: 409 });
    await expect(
      asViewer(team.coach, (tx) => endMembership(tx, idOf(team.athlete)), database()),
    ).rejects.toMatchObject({ status: 403 });
    await asViewer(team.athlete, (tx) => endMembership(tx, idOf(team.athlete)), database());
    const seen = await asViewer(team.coach, (tx) => membersOf(tx, team.id), database());
    expect(seen.map((m) => m.userId)).not.toContain(team.athlete);
  });

  it("the demo team goes with one button, all its people and data with it, and nobody else", async () => {
    const db = database();
    const bystander = await testTeam(db, "Bystanders");
    const demo = await system((tx) => seedDemoTeam(tx, "UTC"));
    await expect(system((tx) => removeDemoTeam(tx, bystander.id))).rejects.toMatchObject({ status: 403 });
    const athletes = await system((tx) => athletesOf(tx, demo));
    expect(athletes).toHaveLength(24);
    await system((tx) => removeDemoTeam(tx, demo));
    expect(await system((tx) => athletesOf(tx, demo))).toEqual([]);
    expect(
      await system((tx) =>
        daysOf(
          tx,
          athletes.map(({ id }) => id),
          "0001-01-01",
          "9999-01-01",
        ),
      ),
    ).toEqual([]);
    expect(await system((tx) => membersOf(tx, bystander.id))).toHaveLength(4);
  });
});
