import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { asSystem, asViewer } from "./connection/as-viewer";
import { rowsOf } from "./connection/rows-of";
import type { Tx } from "./connection/tx";
import { checkIns } from "./schema/check-ins";
import { onEachDatabase } from "./testing/databases";
import { testTeam } from "./testing/people";

const FORGED = ["memberships", "users", "groups", "teams", "check_ins", "sessions", "flags"];

onEachDatabase("functions that run as their owner", (database) => {
  let victims: Awaited<ReturnType<typeof testTeam>>;
  let attackers: Awaited<ReturnType<typeof testTeam>>;
  beforeAll(async () => {
    victims = await testTeam(database(), "Victims");
    attackers = await testTeam(database(), "Attackers");
  });

  it("each looks for names in temporary tables last, and is not the database owner's", async () => {
    const rows = rowsOf<{ name: string; config: string; owner: string }>(
      await database().db.execute(sql`
        select p.oid::regprocedure::text as name, coalesce(array_to_string(proconfig, ';'), '') as config,
          pg_get_userbyid(proowner)::text as owner
        from pg_proc p join pg_namespace n on n.oid = pronamespace
        where prosecdef and nspname not in ('pg_catalog', 'information_schema')`),
    );
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["feelcheck.teams_as(text[])", "feelcheck.person(uuid)"]),
    );
    for (const { name, config, owner } of rows) {
      expect(config, name).toMatch(/^search_path=(pg_catalog, )?public, pg_temp$/);
      expect(owner, name).toBe("feelcheck_system");
    }
  });

  it("nobody makes a temporary table as the application", async () => {
    const made = asViewer(
      attackers.athlete,
      (tx) => tx.execute(sql`create temp table memberships (id int)`),
      database(),
    );
    await expect(made).rejects.toMatchObject({ code: "42501" });
  });

  it("and where somebody may, temporary tables called like ours change nothing that is seen or may be written", async () => {
    const db = database();
    await asSystem(
      (tx) =>
        tx.insert(checkIns).values({
          athleteId: victims.athlete,
          id: uuidv7(),
          date: "2026-05-10",
          answers: { soreness: 2 } as never,
          writeId: uuidv7(),
        }),
      db,
    );
    const [{ name }] = rowsOf<{ name: string }>(
      await db.db.execute(sql`select quote_ident(current_database()) as name`),
    ) as [{ name: string }];
    await db.db.execute(sql.raw(`grant temporary on database ${name} to feelcheck_app`));
    const seenBy = (tx: Tx) => tx.select().from(checkIns);
    const forge = async (tx: Tx) => {
      for (const table of FORGED) {
        await tx.execute(sql.raw(`create temp table ${table} (like public.${table}) on commit drop`));
        await tx.execute(sql.raw(`grant all on pg_temp.${table} to public`));
      }
      await tx.execute(sql`create temp table credentials (user_id uuid, session_version int) on commit drop`);
      for (const role of ["owner", "coach"])
        await tx.execute(
          sql`insert into pg_temp.memberships (id, team_id, user_id, role, joined_at)
              values (gen_random_uuid(), ${victims.id}, ${attackers.athlete}, ${role}, now())`,
        );
      await tx.execute(
        sql`insert into pg_temp.memberships (id, team_id, user_id, role, joined_at)
            values (gen_random_uuid(), ${victims.id}, ${victims.athlete}, 'athlete', now())`,
      );
    };
    const asAttacker = <T>(work: (tx: Tx) => Promise<T>) => asViewer(attackers.athlete, work, db);
    const read = await asAttacker(async (tx) => {
      await forge(tx);
      return {
        rows: rowsOf(await tx.execute(sql`select * from public.check_ins`)),
        teams: rowsOf<{ teams: string[] }>(
          await tx.execute(
            sql`select feelcheck.teams_as('{owner,coach}') as teams, feelcheck.visible_people() as people`,
          ),
        )[0],
      };
    });
    expect(read.rows).toEqual([]);
    expect(JSON.stringify(read.teams)).not.toContain(victims.id);
    expect(JSON.stringify(read.teams)).not.toContain(victims.athlete);
    const written = asAttacker(async (tx) => {
      await forge(tx);
      await tx.execute(sql`insert into public.invites (id, team_id, role, token_hash, created_by, expires_at, max_uses)
        values (gen_random_uuid(), ${victims.id}, 'coach', 'forged', ${attackers.athlete}, now(), 1)`);
    });
    await expect(written).rejects.toMatchObject({ code: "42501" });
    expect(await asAttacker(seenBy)).toEqual([]);
  });
});
