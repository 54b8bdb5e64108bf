import { getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import { asSystem, asViewer } from "./connection/as-viewer";
import { rowsOf } from "./connection/rows-of";
import { createAccount } from "./people/accounts";
import { makeFeed } from "./people/calendar-feeds";
import { hashPassword } from "./people/hashing";
import { createInvite } from "./people/invites";
import { startReset } from "./people/resets";
import { tables } from "./schema/tables";
import { onEachDatabase } from "./testing/databases";
import { testTeam } from "./testing/people";

onEachDatabase("secrets", (database) => {
  it("are long, and neither they nor a password stand in any row: of a password only argon2id's hash", async () => {
    const db = database();
    const team = await testTeam(db, "Secrets");
    const password = "a long enough one, and rare";
    const email = "secret@example.org";
    const passwordHash = await hashPassword(password, "a visitor");
    await asSystem((tx) => createAccount(tx, { name: "Zoë", email, passwordHash, timeZone: "UTC" }), db);
    const [kept] = rowsOf<{ hash: string }>(
      await asSystem(
        (tx) => tx.execute(sql`select password_hash as hash from credentials where email = ${email}`),
        db,
      ),
    );
    // 19 MiB and two passes, as OWASP has it.
    expect(kept?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const secrets = [
      await asViewer(team.athlete, (tx) => makeFeed(tx, team.athlete), db),
      await asViewer(
        team.coach,
        (tx) => createInvite(tx, team.coach, { teamId: team.id, role: "athlete", days: 1, maxUses: 1 }),
        db,
      ),
      String(await asSystem((tx) => startReset(tx, email), db)),
    ];
    // 144 bits are 24 characters of base64url.
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{24,}$/);
    expect(new Set(secrets).size).toBe(3);
    for (const table of Object.values(tables) as PgTable[])
      for (const secret of [...secrets, password]) {
        const found = await asSystem(
          (tx) =>
            tx.execute(
              sql`select count(*)::int as n from ${table} where ${table}::text like ${`%${secret}%`}`,
            ),
          db,
        );
        expect(rowsOf<{ n: number }>(found)[0]?.n, getTableName(table)).toBe(0);
      }
  });
});
