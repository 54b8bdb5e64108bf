import { eq, inArray } from "drizzle-orm";
import { expect, it } from "vitest";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { clearancesOf } from "@/db/log/clearances";
import { injuriesOf } from "@/db/log/injuries";
import { credentials, memberships, users } from "@/db/schema/people";
import { embeddedDatabase } from "@/db/testing/templates";
import { DEMO_PHYSIO } from "@/lib/demo/accounts";
import { seedDemoTeam } from "./demo-team";

it("the demo team has a physio who cannot sign in, and whose word on the two who come back its coach reads", async () => {
  const db = await embeddedDatabase();
  const teamId = await asSystem((tx) => seedDemoTeam(tx, "UTC", 8), db);
  const people = await asSystem(
    (tx) =>
      tx
        .select({ id: users.id, name: users.name, role: memberships.role, email: credentials.email })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .leftJoin(credentials, eq(credentials.userId, users.id))
        .where(eq(memberships.teamId, teamId)),
    db,
  );
  const professionals = people.filter(({ role }) => role === "professional");
  expect(professionals).toMatchObject([{ name: DEMO_PHYSIO, email: null }]);
  const signIn = people.filter(({ email }) => email !== null).map(({ name }) => name);
  expect([...new Set(signIn)].sort()).toEqual(["Ada Lindqvist", "Robin Coach"]);
  const demo = await asSystem(
    (tx) =>
      tx
        .select({ isDemo: users.isDemo })
        .from(users)
        .where(
          inArray(
            users.id,
            people.map(({ id }) => id),
          ),
        ),
    db,
  );
  expect(demo.every(({ isDemo }) => isDemo)).toBe(true);
  const coach = people.find(({ role }) => role === "owner")?.id ?? "";
  for (const [name, stage] of [
    ["Rosa Navarro", 1],
    ["Vera Novák", 1],
  ] as const) {
    const id = people.find((person) => person.name === name)?.id ?? "";
    const [[seen], [injury]] = await asViewer(
      coach,
      (tx) => Promise.all([clearancesOf(tx, id), injuriesOf(tx, id)]),
      db,
    );
    expect(seen, name).toMatchObject({
      byName: DEMO_PHYSIO,
      clearance: { allows: "ladder", stage, toldBy: null, nextVisit: expect.any(String) },
    });
    expect(injury, name).toMatchObject({ id: seen?.clearance.injuryId, restriction: "modified" });
  }
  await db.close();
}, 120_000);
