import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { asSystem, asViewer } from "./connection/as-viewer";
import { rowsOf } from "./connection/rows-of";
import type { Tx } from "./connection/tx";
import { onEachDatabase } from "./testing/databases";
import { testTeam } from "./testing/people";

/** What each kind of viewer may do with the rows of one athlete: s select, i insert, u update, d delete. */
const VIEWERS = [
  "athlete",
  "other",
  "coach",
  "coachElsewhere",
  "formerCoach",
  "formerMember",
  "signedOut",
] as const;
type Viewer = (typeof VIEWERS)[number];
type May = Partial<Record<Viewer, string>>;

const OWN_ROWS = "athlete_id = $athlete";
const CHECK_IN = `'{"soreness":2}'`;

/** Each table: which rows are the athlete's, a forged insert in their name, a change, and who may do what. */
const TABLES: Record<string, { rows: string; insert: string; set: string; may: May }> = {
  users: {
    rows: "id = $athlete",
    insert: "(id, name) values ($new, 'x')",
    set: "name = name",
    may: { athlete: "su", coach: "s" },
  },
  credentials: {
    rows: "user_id = $athlete",
    insert: "(user_id, email, password_hash) values ($athlete, 'x', 'x')",
    set: "email = email",
    may: {},
  },
  allowances: {
    rows: "true",
    insert: "(key, used, until) values (gen_random_uuid()::text, 1, now())",
    set: "used = 0",
    may: {},
  },
  sign_ins: {
    rows: "user_id = $athlete",
    insert: "(user_id, id) values ($athlete, $new)",
    set: "at = now()",
    may: { athlete: "s" },
  },
  resets: {
    rows: "user_id = $athlete",
    insert: "(token_hash, user_id, expires_at) values ('y', $athlete, now())",
    set: "used_at = now()",
    may: {},
  },
  teams: {
    rows: "id = $team",
    insert: "(id, name, time_zone) values ($new, 'x', 'UTC')",
    set: "name = name",
    may: { athlete: "s", other: "s", coach: "s" },
  },
  memberships: {
    rows: "user_id = $athlete",
    insert: "(id, team_id, user_id, role) values ($new, $team, $viewer, 'owner')",
    set: "ended_at = now()",
    may: { athlete: "su", coach: "s" },
  },
  invites: {
    rows: "team_id = $team",
    insert:
      "(id, team_id, role, token_hash, created_by, expires_at, max_uses) values ($new, $team, 'athlete', 'y', $viewer, now(), 1)",
    set: "revoked_at = now()",
    may: { coach: "siu" },
  },
  check_ins: {
    rows: OWN_ROWS,
    insert: `(athlete_id, id, date, answers, write_id) values ($athlete, $new, '2026-01-02', ${CHECK_IN}, $new)`,
    set: "note = 'forged'",
    may: { athlete: "siu", coach: "s" },
  },
  check_in_versions: {
    rows: OWN_ROWS,
    insert: `(athlete_id, write_id, check_in_id, date, answers, revision, written_at) values ($athlete, $new, $new, '2026-01-02', ${CHECK_IN}, 1, now())`,
    set: "note = 'forged'",
    may: { athlete: "si", coach: "s" },
  },
  morning_measures: {
    rows: OWN_ROWS,
    insert: "(athlete_id, date, source, hrv_ms) values ($athlete, '2026-01-02', 'forged', 60)",
    set: "hrv_ms = 1",
    may: { athlete: "siud", coach: "s" },
  },
  feel_checks: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, minutes, feeling, gait_changed) values ($athlete, $new, '2026-01-02', 10, 'same', false)",
    set: "minutes = 1",
    may: { athlete: "si", coach: "s" },
  },
  sessions: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, sport, kind, duration_min) values ($athlete, $new, '2026-01-02', 'run', 'easy-run', 30)",
    set: "note = 'forged'",
    may: { athlete: "siu", coach: "s" },
  },
  assessments: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, engine, verdict, trigger, input, output) values ($athlete, $new, '2026-01-02', '1', 'train', 'flag', '{}', '{}')",
    set: "trigger = 'forged'",
    may: { athlete: "si", coach: "si" },
  },
  athlete_days: {
    rows: OWN_ROWS,
    insert: "(athlete_id, date) values ($athlete, '2026-01-02')",
    set: "load = 1",
    may: { athlete: "siud", coach: "siud" },
  },
  flags: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, severity, reason, raised_by) values ($athlete, $new, 'rest', 'forged', $viewer)",
    set: "acknowledged_at = now()",
    may: { athlete: "su", coach: "siu" },
  },
  flag_events: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, flag_id, event, by) values ($athlete, $new, $new, 'resolved', $viewer)",
    set: "event = 'raised'",
    may: { athlete: "si", coach: "si" },
  },
  clearances: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, until, note, by) values ($athlete, $new, '2026-01-02', '2026-01-03', 'x', $viewer)",
    set: "note = 'forged'",
    may: { athlete: "s", coach: "si" },
  },
  notes: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, author_id, body) values ($athlete, $new, $viewer, 'x')",
    set: "removed_at = now()",
    may: { athlete: "siu", coach: "si" },
  },
};

const ZONES = "'[120,140,160,180]', 2, 5, $viewer";
Object.assign(TABLES, {
  zone_sets: {
    rows: OWN_ROWS,
    insert: `(athlete_id, id, from_date, basis, bounds, easy_zones, hard_from, made_by) values ($athlete, $new, '2026-01-02', 'hand', ${ZONES})`,
    set: "made_by = $viewer",
    may: { athlete: "siu", coach: "siu" },
  },
  jobs: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, kind) values ($athlete, $new, 'zones')",
    set: "state = 'done'",
    may: { athlete: "si", coach: "si" },
  },
  imported_files: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, name, outcome) values ($athlete, $new, 'run.fit', 'kept')",
    set: "message = 'forged'",
    may: { athlete: "siu" },
  },
  session_merges: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, session_id, date, before, after) values ($athlete, $new, $new, '2026-01-02', '{}', '{}')",
    set: "name = 'forged'",
    may: { athlete: "siu" },
  },
  column_mappings: {
    rows: OWN_ROWS,
    insert: "(athlete_id, header, mapping) values ($athlete, gen_random_uuid()::text, '{}')",
    set: "mapping = '[]'",
    may: { athlete: "siu" },
  },
  sport_words: {
    rows: OWN_ROWS,
    insert: "(athlete_id, word, sport) values ($athlete, gen_random_uuid()::text, 'run')",
    set: "sport = 'ride'",
    may: { athlete: "siu" },
  },
  access_log: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, viewer_id, action, date) values ($athlete, $new, $viewer, 'looked', '2026-01-02')",
    set: "times = times",
    // The coach's own line is theirs to see and count up; it is written as the coach.
    may: { athlete: "s", coach: "siu" },
  },
  team_looks: {
    rows: "team_id = $team",
    insert: "(team_id, id, viewer_id, what, date) values ($team, $new, $viewer, 'roster', '2026-01-02')",
    set: "at = now()",
    // Everybody who trained with the team that day sees who looked at all of it.
    may: { athlete: "s", other: "s", coach: "siu", formerMember: "s" },
  },
  calendar_feeds: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, token_hash, revoked_at) values ($athlete, $new, 'x', now())",
    set: "revoked_at = now()",
    may: { athlete: "siu" },
  },
  plans: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, kind, minutes, intensity, planned_by) values ($athlete, $new, '2026-01-02', 'tempo', 40, 'moderate', $viewer)",
    set: "planned_by = $viewer",
    may: { athlete: "s", coach: "siu" },
  },
  groups: {
    rows: "team_id = $team",
    insert: "(id, team_id, name) values ($new, $team, gen_random_uuid()::text)",
    set: "name = name",
    // An athlete sees the groups they were put into, and that they are in them.
    may: { coach: "siud", athlete: "s" },
  },
  group_members: {
    rows: OWN_ROWS,
    insert: "(group_id, athlete_id) select id, $athlete from groups limit 1 on conflict do nothing",
    set: "group_id = group_id",
    may: { coach: "sd", athlete: "s" },
  },
  saved_views: {
    rows: "user_id = $athlete",
    insert: "(user_id, id, name, href) values ($viewer, $new, 'x', '/roster')",
    set: "name = 'forged'",
    // A saved view in one's own name is anybody's to make; the athlete's own row is theirs to see and remove.
    may: {
      athlete: "sid",
      other: "i",
      coach: "i",
      coachElsewhere: "i",
      formerCoach: "i",
      formerMember: "i",
    },
  },
} satisfies typeof TABLES);

const BY_COACH = new Set(["invites", "plans", "groups", "access_log", "team_looks"]);

class Undo extends Error {}

onEachDatabase("row-level security", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  let viewers: Record<Viewer, string | null>;

  beforeAll(async () => {
    const db = database();
    team = await testTeam(db, "A");
    const elsewhere = await testTeam(db, "B");
    viewers = {
      athlete: team.athlete,
      other: team.other,
      coach: team.coach,
      coachElsewhere: elsewhere.coach,
      formerCoach: team.formerCoach,
      formerMember: team.formerMember,
      signedOut: null,
    };
    await asSystem(async (tx) => {
      for (const [name, { insert }] of Object.entries(TABLES)) {
        if (["users", "credentials", "teams", "memberships"].includes(name)) continue;
        // One row of the athlete in each table, by themselves where an author is named.
        const mine = insert.replaceAll("2026-01-02", "2026-01-01").replaceAll("'y'", "'z'");
        await tx.execute(
          bind(`insert into ${name} ${mine}`, { viewer: BY_COACH.has(name) ? team.coach : team.athlete }),
        );
      }
    }, db);
  });

  /** The statement with its names filled in, each a parameter. */
  function bind(text: string, { viewer }: { viewer: string | null }) {
    const values: Record<string, string | null> = {
      athlete: team.athlete,
      team: team.id,
      viewer,
      new: uuidv7(),
    };
    const parts = text.split(/\$(athlete|team|viewer|new)\b/);
    return sql.join(parts.map((part, i) => (i % 2 ? sql`${values[part]}::uuid` : sql.raw(part))));
  }

  /** Whether the statement touched a row; refusals by policy or grant count as no. Always undone. */
  async function touches(viewer: string | null, text: string): Promise<boolean> {
    let rows = 0;
    try {
      await asViewer(
        viewer,
        async (tx: Tx) => {
          const result = await tx.execute(
            bind(`${text} returning 1`.replace(/^(select.*) returning 1$/, "$1"), { viewer }),
          );
          rows = rowsOf(result).length;
          throw new Undo();
        },
        database(),
      );
    } catch (error) {
      if (error instanceof Undo) return rows > 0;
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      expect((cause as { code?: string }).code, `${text}: ${String(cause)}`).toBe("42501");
    }
    return false;
  }

  it("covers every table of the schema", async () => {
    const names = rowsOf<{ name: string }>(
      await database().db.execute(sql`select tablename as name from pg_tables where schemaname = 'public'`),
    );
    expect(names.map(({ name }) => name).sort()).toEqual(Object.keys(TABLES).sort());
  });

  it("is forced on every table", async () => {
    const result = await database().db.execute(
      sql`select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rowsOf(result)).toEqual([]);
  });

  for (const [name, { rows, insert, set, may }] of Object.entries(TABLES))
    for (const viewer of VIEWERS)
      it(`${name}: ${viewer} may ${may[viewer] || "nothing"}`, async () => {
        const who = viewers[viewer];
        const allowed = [
          (await touches(who, `select 1 from ${name} where ${rows}`)) && "s",
          (await touches(who, `insert into ${name} ${insert}`)) && "i",
          (await touches(who, `update ${name} set ${set} where ${rows}`)) && "u",
          (await touches(who, `delete from ${name} where ${rows}`)) && "d",
        ];
        expect(allowed.filter(Boolean).join("")).toBe(may[viewer] ?? "");
        // Without naming anybody: whatever is to be seen is not the athlete's, unless selecting is allowed.
        if (!may[viewer]?.includes("s") && rows === OWN_ROWS)
          expect(
            await touches(
              who,
              `select 1 from ${name} where athlete_id = $athlete or not ($athlete is null) and athlete_id = $athlete`,
            ),
          ).toBe(false);
      });

  it("signed out sees not one row of any table", async () => {
    for (const name of Object.keys(TABLES)) expect(await touches(null, `select 1 from ${name}`)).toBe(false);
  });

  it("an athlete can't make themselves a coach, revive a membership, or undo a coach's flag", async () => {
    const refused: [string | null, string][] = [
      [team.athlete, "update memberships set role = 'owner' where user_id = $viewer"],
      [team.formerCoach, "update memberships set ended_at = null where user_id = $viewer"],
      [team.formerMember, "update memberships set ended_at = null where user_id = $viewer"],
      [
        team.athlete,
        "update flags set resolved_at = now() where athlete_id = $athlete and raised_by is not null",
      ],
      [
        team.athlete,
        "update flags set severity = 'watch' where athlete_id = $athlete and raised_by is not null",
      ],
      [team.athlete, "update flags set until = '2020-01-01' where athlete_id = $athlete"],
      [
        team.athlete,
        "insert into flags (athlete_id, id, severity, \"order\", reason) values ($athlete, $new, 'watch', 'easy', 'x')",
      ],
      [
        team.athlete,
        "update flags set closed_on = '2020-01-01' where athlete_id = $athlete and not by_engine",
      ],
      [team.athlete, "update flags set raised_by = null where athlete_id = $athlete and not by_engine"],
      [team.coach, "update flags set raised_by = $viewer where athlete_id = $athlete and by_engine"],
      [team.coach, "update flags set left_at = null where athlete_id = $athlete"],
      [
        team.athlete,
        "insert into flags (athlete_id, id, severity, reason) values ($athlete, $new, 'watch', 'a coach without a name')",
      ],
      [
        team.coach,
        "insert into invites (id, team_id, role, token_hash, created_by, expires_at, max_uses) values ($new, $team, 'coach', 'q', $viewer, now(), 1)",
      ],
      [
        team.coach,
        "insert into notes (athlete_id, id, author_id, body) values ($athlete, $new, $athlete, 'in their name')",
      ],
      [team.coach, "update users set experience = 'regular' where id = $athlete"],
      [team.coach, "update check_ins set athlete_id = $viewer where athlete_id = $athlete"],
      [
        team.athlete,
        "update check_ins set athlete_id = (select feelcheck.viewer()) where athlete_id <> $athlete",
      ],
    ];
    for (const [who, text] of refused) expect(await touches(who, text), text).toBe(false);
  });

  it("an athlete records what they were told in their own name alone, and only with who told them", async () => {
    const record = (told: string, by = "$viewer") =>
      `insert into clearances (athlete_id, id, date, until, note, told_by, by) values ($athlete, $new, '2026-01-02', '2026-01-03', 'x', ${told}, ${by})`;
    expect(await touches(team.athlete, record("'Dr. Ek'"))).toBe(true);
    expect(await touches(team.athlete, record("null"))).toBe(false);
    expect(await touches(team.athlete, record("'Dr. Ek'", `'${team.coach}'`))).toBe(false);
    for (const who of [team.other, team.formerCoach, team.formerMember])
      expect(await touches(who, record("'Dr. Ek'")), who).toBe(false);
  });

  it("the coach's own data is not theirs to clear or flag", async () => {
    const db = database();
    await asSystem(
      (tx) =>
        tx.execute(
          sql`insert into memberships (id, team_id, user_id, role) values (${uuidv7()}, ${team.id}, ${team.coach}, 'athlete')`,
        ),
      db,
    );
    expect(
      await touches(
        team.coach,
        "insert into clearances (athlete_id, id, date, until, note, by) values ($viewer, $new, '2026-01-02', '2026-01-03', 'x', $viewer)",
      ),
    ).toBe(false);
    expect(
      await touches(
        team.owner,
        `insert into clearances (athlete_id, id, date, until, note, by) values ('${team.coach}', $new, '2026-01-02', '2026-01-03', 'x', $viewer)`,
      ),
    ).toBe(true);
  });
});
