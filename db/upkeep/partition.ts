import { sql } from "drizzle-orm";
import { rowsOf } from "../connection/rows-of";
import type { Db } from "../connection/tx";

/** Tables that lead their key with the athlete: they can be partitioned, or distributed, by it. */
export const BY_ATHLETE = [
  "check_ins",
  "check_in_versions",
  "morning_measures",
  "feel_checks",
  "sessions",
  "assessments",
  "athlete_days",
  "flags",
  "flag_events",
  "clearances",
  "notes",
  "injuries",
  "diagnoses",
  "care_notes",
  "ladders",
  "ladder_steps",
  "ladder_holds",
  "days_off",
  "reminders",
  "weekly_health",
  "talks",
  "nudges",
  "openings",
  "seen_days",
  "alerts",
  "access_log",
  "zone_sets",
  "imported_files",
  "session_merges",
  "column_mappings",
  "sport_words",
  "jobs",
  "plans",
  "calendar_feeds",
  "ages",
  "consents",
] as const;

type Row = Record<string, string>;

/**
 * Makes the athletes' tables of an empty, migrated PostgreSQL database hash-partitioned by athlete, with everything that
 * stands on them: keys, indexes, references, grants, policies, triggers. One transaction: all of it or nothing.
 */
export async function partitionByAthlete(db: Db, partitions: number): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = async (query: ReturnType<typeof sql>) => rowsOf<Row>(await tx.execute(query));
    const run = (statement: string) => tx.execute(sql.raw(statement));
    await run("set local search_path to public"); // As the migrations: a role may be called like a schema of ours.
    for (const table of BY_ATHLETE) {
      const [used] = await rows(sql`select exists (select from ${sql.identifier(table)})::text as any`);
      if (used?.any === "true")
        throw new Error(`${table} has rows: partition an empty database, then restore into it.`);
      const references = await rows(sql`
        select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = ${table}::regclass and contype = 'f'`);
      const policies = await rows(sql`
        select policyname, cmd, array_to_string(roles, ', ') as roles, qual, with_check from pg_policies
        where schemaname = 'public' and tablename = ${table}`);
      const grants = await rows(sql`
        select grantee, string_agg(privilege_type, ', ') as privileges from information_schema.role_table_grants
        where table_schema = 'public' and table_name = ${table} and grantee like 'feelcheck_%' group by grantee`);
      const columnGrants = await rows(sql`
        select c.grantee, string_agg(quote_ident(c.column_name), ', ') as columns from information_schema.role_column_grants c
        where c.table_schema = 'public' and c.table_name = ${table} and c.privilege_type = 'UPDATE' and c.grantee like 'feelcheck_%'
          and not exists (select from information_schema.role_table_grants t where t.table_name = ${table}
            and t.grantee = c.grantee and t.privilege_type = 'UPDATE') group by c.grantee`);
      const triggers = await rows(sql`
        select pg_get_triggerdef(oid) as def from pg_trigger where tgrelid = ${table}::regclass and not tgisinternal`);
      await run(`alter table ${table} rename to ${table}_plain`);
      await run(`create table ${table} (like ${table}_plain including all) partition by hash (athlete_id)`);
      await run(`drop table ${table}_plain`);
      for (let i = 0; i < partitions; i++)
        await run(
          `create table ${table}_p${i} partition of ${table} for values with (modulus ${partitions}, remainder ${i})`,
        );
      for (const { def } of references) await run(`alter table ${table} add ${def}`);
      await run(`alter table ${table} enable row level security`);
      await run(`alter table ${table} force row level security`);
      for (const { grantee, privileges } of grants)
        await run(`grant ${privileges} on ${table} to ${grantee}`);
      for (const { grantee, columns } of columnGrants)
        await run(`grant update (${columns}) on ${table} to ${grantee}`);
      for (const policy of policies)
        await run(
          `create policy ${policy.policyname} on ${table} for ${policy.cmd} to ${policy.roles}${
            policy.qual ? ` using (${policy.qual})` : ""
          }${policy.with_check ? ` with check (${policy.with_check})` : ""}`,
        );
      for (const { def } of triggers) await run(def ?? "");
    }
  });
}
