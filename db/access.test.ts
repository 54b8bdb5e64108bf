import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, it } from "vitest";
import { asSystem, asViewer } from "./connection/as-viewer";
import { rowsOf } from "./connection/rows-of";
import type { Tx } from "./connection/tx";
import { addMember } from "./people/teams";
import { onEachDatabase } from "./testing/databases";
import { person, testTeam } from "./testing/people";

/**
 * What each kind of viewer may do with the rows of one athlete: s select, i insert, u update, d delete. The athlete is in
 * care by an open flag; for `professionalNotInCare` it is another one, of the same team, who is not.
 */
const VIEWERS = [
  "athlete",
  "other",
  "coach",
  "coachElsewhere",
  "professional",
  "professionalNotInCare",
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
    may: { athlete: "su", coach: "s", professional: "s" },
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
    may: { athlete: "s", other: "s", coach: "s", professional: "s", professionalNotInCare: "s" },
  },
  memberships: {
    rows: "user_id = $athlete",
    insert: "(id, team_id, user_id, role) values ($new, $team, $viewer, 'owner')",
    set: "ended_at = now()",
    may: { athlete: "su", coach: "s", professional: "s" },
  },
  muted_rules: {
    rows: "team_id = $team",
    insert: "(team_id, rule, muted_by) values ($team, $new::text, $viewer)",
    set: "rule = 'forged'",
    may: { coach: "s" },
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
    may: { athlete: "siu", coach: "s", professional: "s" },
  },
  check_in_versions: {
    rows: OWN_ROWS,
    insert: `(athlete_id, write_id, check_in_id, date, answers, revision, written_at) values ($athlete, $new, $new, '2026-01-02', ${CHECK_IN}, 1, now())`,
    set: "note = 'forged'",
    may: { athlete: "si", coach: "s", professional: "s" },
  },
  morning_measures: {
    rows: OWN_ROWS,
    insert: "(athlete_id, date, source, hrv_ms) values ($athlete, '2026-01-02', 'forged', 60)",
    set: "hrv_ms = 1",
    may: { athlete: "siud", coach: "s", professional: "s" },
  },
  earlier_injuries: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, asked_on, had) values ($athlete, $new, '2026-01-02', true)",
    set: "had = false",
    may: { athlete: "sid", coach: "s", professional: "s" },
  },
  feel_checks: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, minutes, feeling, gait_changed) values ($athlete, $new, '2026-01-02', 10, 'same', false)",
    set: "minutes = 1",
    may: { athlete: "si", coach: "s", professional: "s" },
  },
  sessions: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, sport, kind, duration_min) values ($athlete, $new, '2026-01-02', 'run', 'easy-run', 30)",
    set: "note = 'forged'",
    may: { athlete: "siu", coach: "s", professional: "s" },
  },
  assessments: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, engine, verdict, trigger, input, output) values ($athlete, $new, '2026-01-02', '1', 'train', 'flag', '{}', '{}')",
    set: "trigger = 'forged'",
    may: { athlete: "si", coach: "si", professional: "si" },
  },
  athlete_days: {
    rows: OWN_ROWS,
    insert: "(athlete_id, date) values ($athlete, '2026-01-02')",
    set: "load = 1",
    may: { athlete: "siud", coach: "siud", professional: "siud" },
  },
  flags: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, severity, reason, raised_by) values ($athlete, $new, 'rest', 'forged', $viewer)",
    set: "acknowledged_at = now()",
    may: { athlete: "su", coach: "siu", professional: "s" },
  },
  flag_events: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, flag_id, event, by) values ($athlete, $new, $new, 'resolved', $viewer)",
    set: "event = 'raised'",
    may: { athlete: "si", coach: "si", professional: "si" },
  },
  clearances: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, until, note, by) values ($athlete, $new, '2026-01-02', '2026-01-03', 'x', $viewer)",
    set: "note = 'forged'",
    may: { athlete: "s", coach: "si", professional: "si" },
  },
  notes: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, author_id, body) values ($athlete, $new, $viewer, 'x')",
    set: "removed_at = now()",
    may: { athlete: "siu", coach: "si", professional: "s" },
  },
  talks: {
    rows: OWN_ROWS,
    insert: `(athlete_id, id, date, holds, standing, by) values ($athlete, $new, '2026-01-02', 'day', '{}', $viewer)`,
    set: "taken_back_at = now()",
    // The athlete finds it in their export.
    may: { athlete: "s", coach: "siu", professional: "s" },
  },
  nudges: {
    rows: OWN_ROWS,
    insert: "(athlete_id, date, by) values ($athlete, '2026-01-02', $viewer)",
    set: "at = now()",
    may: { athlete: "s", coach: "si", professional: "s" },
  },
  openings: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, by) values ($athlete, $viewer) on conflict (athlete_id, by) do update set at = now()",
    set: "at = now()",
    // Whoever opened the page keeps their own row: the coach's is there.
    may: { athlete: "s", coach: "siu", professional: "i" },
  },
  alerts: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, urgency) values ($athlete, $new, date '2026-01-02' - (random() * 40000)::int, 'now')",
    set: "withdrawn_at = now()",
    // It comes and goes with a verdict, whoever's write led to that; what was told of it is the system's to say.
    may: { athlete: "siu", coach: "siu", professional: "siu" },
  },
  notice_settings: {
    rows: "user_id = $athlete",
    insert: "(user_id) values ($athlete) on conflict (user_id) do update set letter = true",
    set: "urgent_by = 'none'",
    may: { athlete: "siu" },
  },
  seen_days: {
    rows: OWN_ROWS,
    insert: "(athlete_id, date, by, at) values ($athlete, '2026-01-02', $viewer, now())",
    set: "at = now()",
    // Who cares for an athlete knows who else has looked; nobody says it in another's name.
    may: { athlete: "s", coach: "siu", professional: "si" },
  },
};

Object.assign(TABLES, {
  injuries: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, revision, write_id, what, onset, course, restriction, recorded_on, by) values ($athlete, $new, 1, $new, 'injury', '2026-01-02', 'new', 'none', '2026-01-02', $viewer)",
    set: "restriction = 'none'",
    may: { athlete: "si", coach: "si", professional: "si" },
  },
  diagnoses: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, injury_id, diagnosis, recorded_on, by) values ($athlete, $new, $new, 'x', '2026-01-02', $viewer)",
    set: "shared = shared",
    // Not the coach's: see below for what is shared.
    may: { athlete: "siu", professional: "si" },
  },
  weekly_health: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, sunday, participation) values ($athlete, date '2026-01-04' + 7 * (date '2026-01-02' - date '2026-01-01'), 'full')",
    set: "participation = 'none'",
    may: { athlete: "siu", coach: "s", professional: "s" },
  },
  days_off: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, from_date, until_date) values ($athlete, $new, '2026-01-02', '2026-01-03')",
    set: "removed_at = now()",
    may: { athlete: "siu", coach: "s", professional: "s" },
  },
  care_notes: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, author_id, body) values ($athlete, $new, $viewer, 'x')",
    set: "removed_at = now()",
    // The professionals' and the athlete's among themselves, here the athlete's own: no coach reads them.
    may: { athlete: "siu", professional: "si" },
  },
  ladders: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, revision, begun_on, stage, tissue, usual_min, recorded_on, by) values ($athlete, $new, 1, '2026-01-02', 1, 'other', 45, '2026-01-02', $viewer)",
    set: "stage = 9",
    may: { athlete: "si", coach: "si", professional: "si" },
  },
  ladder_steps: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, revision, write_id, ladder_id, date, stage, minutes, during, stride_changed, recorded_on) values ($athlete, $new, 1, $new, $new, '2026-01-02', 1, 30, 0, false, '2026-01-02')",
    set: "during = 0",
    may: { athlete: "si", coach: "s", professional: "s" },
  },
  ladder_holds: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, from_date, by) values ($athlete, $new, '2026-01-02', $viewer)",
    set: "lifted_on = '2026-01-03'",
    // Who slows it: never the athlete's to take away.
    may: { athlete: "s", coach: "siu", professional: "siu" },
  },
} satisfies typeof TABLES);

const ZONES = "'[120,140,160,180]', 2, 5, $viewer";
Object.assign(TABLES, {
  zone_sets: {
    rows: OWN_ROWS,
    insert: `(athlete_id, id, from_date, basis, bounds, easy_zones, hard_from, made_by) values ($athlete, $new, '2026-01-02', 'hand', ${ZONES})`,
    set: "made_by = $viewer",
    may: { athlete: "siu", coach: "siu", professional: "s" },
  },
  jobs: {
    rows: OWN_ROWS,
    insert: "(athlete_id, id, kind) values ($athlete, $new, 'zones')",
    set: "state = 'done'",
    may: { athlete: "si", coach: "si", professional: "s" },
  },
  job_rounds: {
    rows: "true",
    insert: "(name, turn) values (gen_random_uuid()::text, 1)",
    set: "turn = 0",
    may: {},
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
    may: { athlete: "s", coach: "siu", professional: "i" },
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
  ages: {
    rows: OWN_ROWS,
    insert: "(athlete_id, birth_year, asked_at) values ($athlete, 1990, now())",
    set: "birth_year = 1980",
    // No coach reads a year; the system writes it.
    may: { athlete: "s" },
  },
  consents: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, email, teams, version, expires_at) values ($athlete, $new, 'mum@example.org', '[]', 1, now())",
    set: "given_at = now()",
    // A guardian gives it, by the system: nobody for themselves.
    may: { athlete: "s" },
  },
  plans: {
    rows: OWN_ROWS,
    insert:
      "(athlete_id, id, date, kind, minutes, intensity, planned_by) values ($athlete, $new, '2026-01-02', 'tempo', 40, 'moderate', $viewer)",
    set: "planned_by = $viewer",
    may: { athlete: "s", coach: "siu", professional: "s" },
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
      professional: "i",
      professionalNotInCare: "i",
      formerCoach: "i",
      formerMember: "i",
    },
  },
} satisfies typeof TABLES);

Object.assign(TABLES, {
  push_devices: {
    rows: "user_id = $athlete",
    insert:
      "(user_id, id, sign_in, endpoint_hash, subscription, server_key) select user_id, $new, id, $new::text, '{}', 'k' from sign_ins where user_id = $athlete limit 1",
    set: "subscription = 'forged'",
    // Added by the system, so that a browser is taken from whoever had it before.
    may: { athlete: "sd" },
  },
  deliveries: {
    rows: "user_id = $athlete",
    insert: "(user_id, kind, key, target) values ($athlete, 'reminder', $new::text, 'mail')",
    set: "state = 'sent'",
    may: { athlete: "s" },
  },
  reminders: {
    rows: OWN_ROWS,
    insert: "(athlete_id, way) values ($athlete, 'none') on conflict (athlete_id) do update set way = 'none'",
    set: "time = '07:00'",
    // When and how somebody is reminded is nobody else's.
    may: { athlete: "siu" },
  },
  mail_stops: {
    rows: "user_id = $athlete",
    insert: "(user_id, kind) values ($athlete, $new::text)",
    set: "at = now()",
    may: { athlete: "sid" },
  },
} satisfies typeof TABLES);

const BY_COACH = new Set([
  "invites",
  "plans",
  "groups",
  "access_log",
  "team_looks",
  "talks",
  "nudges",
  "openings",
  "seen_days",
]);

class Undo extends Error {}

onEachDatabase("row-level security", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  let viewers: Record<Viewer, string | null>;
  /** An athlete of the team who is in nobody's care. */
  let well: string;

  beforeAll(async () => {
    const db = database();
    team = await testTeam(db, "A");
    const elsewhere = await testTeam(db, "B");
    well = await person(db, "Well");
    const professional = await person(db, "Professional");
    await asSystem(async (tx) => {
      await addMember(tx, team.id, well, "athlete");
      await addMember(tx, team.id, professional, "professional");
    }, db);
    viewers = {
      athlete: team.athlete,
      other: team.other,
      coach: team.coach,
      coachElsewhere: elsewhere.coach,
      professional,
      professionalNotInCare: professional,
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
        // And one of the athlete who is well, where rows are an athlete's.
        if (TABLES[name]?.rows === OWN_ROWS)
          await tx.execute(
            bind(`insert into ${name} ${mine}`, { viewer: BY_COACH.has(name) ? team.coach : well }, well),
          );
      }
      await tx.execute(sql`update flags set resolved_at = now() where athlete_id = ${well}`);
      await tx.execute(sql`update injuries set returned_on = onset where athlete_id = ${well}`);
      await tx.execute(sql`update ladders set ended_on = begun_on where athlete_id = ${well}`);
      await tx.execute(sql`update care_notes set removed_at = now() where athlete_id = ${well}`);
    }, db);
  });

  /** The statement with its names filled in, each a parameter. */
  function bind(text: string, { viewer }: { viewer: string | null }, athlete = team.athlete) {
    const values: Record<string, string | null> = {
      athlete,
      team: team.id,
      viewer,
      new: uuidv7(),
    };
    const parts = text.split(/\$(athlete|team|viewer|new)\b/);
    return sql.join(parts.map((part, i) => (i % 2 ? sql`${values[part]}::uuid` : sql.raw(part))));
  }

  /** Whether the statement touched a row; refusals by policy or grant count as no. Always undone. */
  async function touches(
    viewer: string | null,
    text: string,
    before: (tx: Tx) => Promise<unknown> = async () => {},
    athlete = team.athlete,
  ): Promise<boolean> {
    let rows = 0;
    try {
      await asViewer(
        viewer,
        async (tx: Tx) => {
          await before(tx);
          const result = await tx.execute(
            bind(`${text} returning 1`.replace(/^(select.*) returning 1$/, "$1"), { viewer }, athlete),
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
        const athlete = viewer === "professionalNotInCare" ? well : team.athlete;
        const touched = (text: string) => touches(who, text, undefined, athlete);
        const allowed = [
          (await touched(`select 1 from ${name} where ${rows}`)) && "s",
          (await touched(`insert into ${name} ${insert}`)) && "i",
          (await touched(`update ${name} set ${set} where ${rows}`)) && "u",
          (await touched(`delete from ${name} where ${rows}`)) && "d",
        ];
        expect(allowed.filter(Boolean).join("")).toBe(may[viewer] ?? "");
        // Without naming anybody: whatever is to be seen is not the athlete's, unless selecting is allowed.
        if (!may[viewer]?.includes("s") && rows === OWN_ROWS)
          expect(
            await touched(
              `select 1 from ${name} where athlete_id = $athlete or not ($athlete is null) and athlete_id = $athlete`,
            ),
          ).toBe(false);
      });

  /** What an injected statement could do first: every setting that a policy reads says that all of the team is theirs. */
  const forge = async (tx: Tx) => {
    const lists = [...Array(16).keys()].map((list) => `visible_${list}`);
    const settings = [
      ...[...lists, "names", "owned"].map((name) => [name, team.athlete]),
      ...["teams", "coached_teams", "owned_teams"].map((name) => [name, team.id]),
      ["care", ""],
      ["cared_teams", team.id],
      ["spells", JSON.stringify([{ team: team.id, since: "2020-01-01", until: null }])],
    ];
    await tx.execute(
      sql`select ${sql.join(
        settings.map(([name, value]) => sql`set_config(${`feelcheck.${name}`}, ${value}, true)`),
        sql`, `,
      )}`,
    );
  };

  it("settings set by hand give at most what an owner may, never what is the athlete's alone, and end with the transaction", async () => {
    const owner: Record<string, string> = {
      teams: "su",
      memberships: "su",
      invites: "siu",
      muted_rules: "sid",
    };
    for (const [name, { rows, insert, set, may }] of Object.entries(TABLES)) {
      const verbs = {
        s: `select 1 from ${name} where ${rows}`,
        i: `insert into ${name} ${insert}`,
        u: `update ${name} set ${set} where ${rows}`,
        d: `delete from ${name} where ${rows}`,
      };
      for (const [verb, text] of Object.entries(verbs)) {
        const most = `${may.coach ?? ""}${may.coachElsewhere ?? ""}${owner[name] ?? ""}`;
        if (await touches(viewers.coachElsewhere, text, forge))
          expect(most, `${name}: ${verb}`).toContain(verb);
      }
      expect(await touches(viewers.coachElsewhere, verbs.s), `${name} after that`).toBe(false);
    }
    // That it is a forgery at all, and no test that can't fail.
    expect(
      await touches(viewers.coachElsewhere, "select 1 from check_ins where athlete_id = $athlete", forge),
    ).toBe(true);
  });

  it("functions that change who belongs to whom ask the tables, whatever the settings say", async () => {
    const elsewhere = viewers.coachElsewhere;
    const coach = "(select id from memberships where user_id = $viewer limit 1)";
    for (const text of [
      `select 1 where feelcheck.make_owner(${coach.replace("$viewer", `'${team.coach}'`)})`,
      `select 1 where feelcheck.owned_by_email(array['${team.athlete}@example.org']) <> '{}'`,
      "select 1 where feelcheck.teams_as('{owner,coach}') @> array[$team]",
      "select 1 where feelcheck.contacts($team) <> '{}'",
      "select 1 where feelcheck.just_removed($team) <> '[]'",
      "select 1 where feelcheck.waiting_consents($team) <> '[]'",
      `select 1 where feelcheck.ask_birth_year_again((select id from memberships where user_id = '${team.athlete}' limit 1))`,
    ])
      expect(await touches(elsewhere, text, forge), text).toBe(false);
  });

  it("whoever runs SQL of their own takes the system's role, too: the roles keep no such statement in bounds", async () => {
    const all = await asViewer(
      team.other,
      async (tx) => {
        await tx.execute(sql`select set_config('role', 'feelcheck_system', true)`);
        return rowsOf(await tx.execute(sql`select 1 from credentials`)).length;
      },
      database(),
    );
    expect(all).toBeGreaterThan(1);
    expect(await touches(team.other, "select 1 from credentials")).toBe(false);
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

  it("a coach reads what an injury is where the athlete shares it, and nobody else says that it is shared", async () => {
    const diagnosis = (shared: boolean, by = "$viewer") =>
      `insert into diagnoses (athlete_id, id, injury_id, diagnosis, shared, recorded_on, by) values ($athlete, $new, $new, 'shin splints', ${shared}, '2026-01-02', ${by})`;
    const seen = "select 1 from diagnoses where athlete_id = $athlete and shared";
    expect(await touches(team.coach, seen)).toBe(false);
    for (const who of [viewers.professional, team.coach])
      expect(await touches(who, diagnosis(true)), String(who)).toBe(false);
    await asViewer(
      team.athlete,
      (tx) => tx.execute(sql`update diagnoses set shared = true where athlete_id = ${team.athlete}`),
      database(),
    );
    expect(await touches(team.coach, seen)).toBe(true);
    expect(await touches(viewers.coachElsewhere, seen)).toBe(false);
    expect(await touches(team.coach, "update diagnoses set shared = true where athlete_id = $athlete")).toBe(
      false,
    );
  });

  it("a coach begins a way back below the professional's stage alone, and ends none that has one", async () => {
    const begin = (top: string, ended = "null") =>
      `insert into ladders (athlete_id, id, revision, begun_on, stage, tissue, top, usual_min, ended_on, recorded_on, by) values ($athlete, $new, 1, '2026-01-02', 1, 'other', ${top}, 45, ${ended}, '2026-01-02', $viewer)`;
    const limited = async (tx: Tx) => {
      await tx.execute(sql`select set_config('role', 'feelcheck_system', true)`);
      await tx.execute(bind(begin("3"), { viewer: viewers.professional }));
      await tx.execute(sql`select set_config('role', 'feelcheck_app', true)`);
    };
    expect(await touches(team.coach, begin("null"))).toBe(true);
    for (const [top, ended] of [["null"], ["4"], ["3", "'2026-01-03'"]] as const) {
      expect(await touches(team.coach, begin(top, ended), limited), `${top} ${ended}`).toBe(false);
      expect(await touches(viewers.professional, begin(top, ended), limited)).toBe(true);
    }
    for (const top of ["3", "0"]) expect(await touches(team.coach, begin(top), limited)).toBe(true);
    // The limit of a way back that has ended is nobody's.
    const ended = async (tx: Tx) => {
      await limited(tx);
      await tx.execute(sql`select set_config('role', 'feelcheck_system', true)`);
      await tx.execute(sql`update ladders set ended_on = '2026-01-03' where athlete_id = ${team.athlete}`);
      await tx.execute(sql`select set_config('role', 'feelcheck_app', true)`);
    };
    for (const top of ["null", "9"]) expect(await touches(team.coach, begin(top), ended), top).toBe(true);
  });

  it("a professional's hold is no coach's to lift; whether it is one the database says, and how it ended, too", async () => {
    const hold = (values = "true, null") =>
      `insert into ladder_holds (athlete_id, id, from_date, by, by_coach, left_at) values ($athlete, $new, '2026-01-05', $viewer, ${values})`;
    const professional = viewers.professional ?? "";
    const first = (by: string) => (tx: Tx) => asHolder(tx, by, bind(hold(), { viewer: by }));
    const lift = "update ladder_holds set lifted_on = '2026-01-06' where from_date = '2026-01-05'";
    // Whoever says it was a coach, it is a professional's.
    expect(await touches(team.coach, lift, first(professional))).toBe(false);
    expect(await touches(team.owner, lift, first(professional))).toBe(false);
    expect(await touches(professional, lift, first(professional))).toBe(true);
    for (const who of [team.coach, team.owner, professional])
      expect(await touches(who, lift, first(team.coach)), who).toBe(true);
    for (const who of [team.athlete, team.other, viewers.coachElsewhere])
      expect(await touches(who, lift, first(team.coach)), String(who)).toBe(false);
    for (const who of [team.coach, professional]) {
      expect(await touches(who, hold("true, now()")), who).toBe(false);
      for (const set of ["left_at = null", "by_coach = true", "by = $viewer"])
        expect(await touches(who, `update ladder_holds set ${set} where athlete_id = $athlete`), set).toBe(
          false,
        );
    }
  });

  /** A statement of somebody else first, then as the viewer again. */
  async function asHolder(tx: Tx, who: string, statement: ReturnType<typeof bind>) {
    const [{ viewer }] = rowsOf<{ viewer: string }>(
      await tx.execute(sql`select feelcheck.viewer()::text as viewer`),
    ) as [{ viewer: string }];
    for (const [name, run] of [
      [who, true],
      [viewer, false],
    ] as const) {
      await tx.execute(sql`select set_config('feelcheck.viewer', ${name}, true)`);
      await tx.execute(sql`select feelcheck.settle()`);
      if (run) await tx.execute(statement);
    }
  }

  it("a note for professionals is taken back by who wrote it, in nobody else's name, and no coach counts it", async () => {
    const note = (author: string) =>
      `insert into care_notes (athlete_id, id, author_id, body) values ($athlete, $new, '${author}', 'x')`;
    const professional = viewers.professional ?? "";
    for (const who of [team.athlete, professional, team.coach])
      expect(await touches(who, note(who === team.athlete ? professional : team.athlete)), who).toBe(false);
    await asViewer(professional, (tx) => tx.execute(bind(note(professional), { viewer: null })), database());
    const taken = `update care_notes set removed_at = now() where author_id = '${professional}'`;
    expect(await touches(team.athlete, taken)).toBe(false);
    expect(await touches(professional, taken)).toBe(true);
    for (const who of [team.coach, team.owner, viewers.coachElsewhere])
      expect(await touches(who, "select 1 from care_notes"), String(who)).toBe(false);
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
