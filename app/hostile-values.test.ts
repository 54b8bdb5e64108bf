import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { asSystem, asViewer } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { addCareNote } from "@/db/log/care-notes";
import { addMember } from "@/db/people/teams";
import { person, testTeam } from "@/db/testing/people";
import { embeddedDatabase } from "@/db/testing/templates";
import { ACTIONS } from "@/e2e/access/actions";
import type { For, Ids } from "@/e2e/access/entry";
import { ROUTES } from "@/e2e/access/routes";
import { NUMBERS, OTHERS, type Path, placesOf, TEXTS, withAt } from "@/e2e/hostile-values";
import { localDate } from "@/lib/calendar";
import { chance } from "@/lib/demo/random";
import { drawn, SEED } from "@/lib/testing/drawn";
import { allActions, as, Elsewhere, pretendFramework, visitPage, visitRoute } from "./testing/visits";

type Result = { ok: boolean; status?: number; errors?: { field: string; message: string }[] };

let database: Database;
let team: Awaited<ReturnType<typeof testTeam>>;
let people: typeof team & { professional: string };
let actions: Awaited<ReturnType<typeof allActions>>;
const faults: string[] = [];

beforeAll(async () => {
  database = await embeddedDatabase();
  team = await testTeam(database, "Hostile");
  people = { ...team, professional: await person(database, "Physio") };
  await asSystem((tx) => addMember(tx, team.id, people.professional, "professional"), database);
  // The athlete is in care.
  await asViewer(
    team.athlete,
    (tx) => addCareNote(tx, team.athlete, team.athlete, { id: uuidv7(), body: "It hurts" }),
    database,
  );
  vi.doMock("@/lib/mail", () => ({ sendMail: async () => {} }));
  // A password's hash is slow by design, and not what is tried here.
  vi.doMock("@node-rs/argon2", () => ({ hash: async () => "hashed", verify: async () => false }));
  // What only the database refused: the schemas let it through.
  vi.doMock("@/lib/log", () => ({
    logFault: (error: { code?: string }) => faults.push(error.code ?? String(error)),
    log: () => {},
  }));
  pretendFramework(database);
  actions = await allActions();
});
afterAll(() => database.close());

const luck = chance(SEED);
/** Of all values in all places half are tried, other ones in each run of the tests; by `npm run deep` all of them. */
const itsTurn = () => luck.happens(drawn(50, 100) / 100);

/** Thousands of calls take some ten seconds, and longer beside other suites. */
const SLOW_MS = 240_000;

/** Faults of values, not of an id that came before (23505) or of what it refers to (23503): those only rows can tell. */
const schemaFaults = () => faults.filter((code) => !["23505", "23503"].includes(code));

const WHO: Record<For, keyof typeof people> = {
  everybody: "athlete",
  secret: "athlete",
  "signed-in": "coach",
  "athlete's own": "athlete",
  coach: "coach",
  professional: "professional",
  owner: "owner",
};

const given = {} as Record<
  "session" | "flag" | "note" | "talk" | "plan" | "group" | "injury" | "careNote",
  string
>;
const ids = (): Ids => ({
  ...given,
  team: team.id,
  athlete: team.athlete,
  membership: uuidv7(),
  invite: uuidv7(),
  fresh: uuidv7(),
  today: localDate(new Date(), "Europe/Berlin"),
});

const sampleOf = (name: string): unknown => {
  const entry = ACTIONS[name];
  const sample = entry?.attack ?? entry?.sample;
  if (!sample) throw new Error(`${name} needs a well-formed call, sample or attack, in e2e/access`);
  return sample(ids());
};

/** Calls an action; an answer that is neither success nor a refusal with a field and words is a failure. */
async function tell(name: string, input: unknown): Promise<Result> {
  const who = WHO[ACTIONS[name]?.for ?? "signed-in"];
  const told = () => `${name} ${JSON.stringify(input)?.slice(0, 300)}`;
  const result = (await as(people[who], async () => actions.get(name)?.(input)).catch((error) => {
    if (error instanceof Elsewhere) return { ok: true };
    throw new Error(`${told()}: ${String(error)}`, { cause: error });
  })) as Result;
  if (ACTIONS[name]?.tells === false) return { ok: true };
  if (result.ok) return result;
  expect(result.status, told()).toBeGreaterThanOrEqual(400);
  expect(result.status, told()).toBeLessThan(500);
  for (const { field, message } of result.errors ?? []) {
    expect(field, told()).not.toBe("");
    expect(message.length, told()).toBeGreaterThan(5);
    // Words, and neither a key of the catalogue nor what the schemas' library says by itself.
    expect(message, told()).not.toMatch(/^field:|^[\w.]+$|^(Invalid|Too (small|big)|Unrecognized)/);
  }
  expect(result.errors?.length, told()).toBeGreaterThan(0);
  return result;
}

/** The fields of a form that a refusal names, without the parts of them. */
const rootsOf = ({ errors }: Result) => (errors ?? []).map(({ field }) => field.split(/[.[]/)[0] ?? "");

describe("hostile values", () => {
  it("every action stands in the table, with a well-formed call", () => {
    expect([...actions.keys()].sort()).toEqual(Object.keys(ACTIONS).sort());
    for (const name of actions.keys()) expect(sampleOf(name), name).toBeDefined();
  });

  it(
    "in any one place of any action's input: a refusal that names it, or success; never a fault",
    async () => {
      let tried = 0;
      for (const name of actions.keys()) {
        // What is wrong with the well-formed call already, such as a password that is not the one there is.
        const before = new Set(["form", ...rootsOf(await tell(name, sampleOf(name)))]);
        for (const at of placesOf(sampleOf(name)))
          for (const value of [...TEXTS, ...NUMBERS, Number.NaN, Number.POSITIVE_INFINITY, ...OTHERS]) {
            if (!itsTurn()) continue;
            const result = await tell(name, withAt(sampleOf(name), at, value));
            tried++;
            const roots = result.status === 422 ? rootsOf(result).filter((root) => !before.has(root)) : [];
            if (roots.length > 0)
              expect(roots, `${name} ${at.join(".")} ${JSON.stringify(value)}`).toContain(at[0]);
          }
      }
      expect(tried).toBeGreaterThan(4_000);
      expect(schemaFaults()).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    "in many places at once, and in place of the whole",
    async () => {
      const value = fc.oneof(
        fc.constantFrom(...TEXTS),
        fc.constantFrom(...NUMBERS),
        fc.constantFrom(...OTHERS),
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.double(),
        fc.anything({ maxDepth: 2 }),
      );
      const name = fc.constantFrom(...actions.keys());
      await fc.assert(
        fc.asyncProperty(
          name,
          fc.array(fc.tuple(fc.nat(), value), { maxLength: 4 }),
          value,
          async (one, puts, whole) => {
            let input = sampleOf(one);
            const places: Path[] = placesOf(input);
            for (const [i, put] of puts) {
              const at = places[i % Math.max(1, places.length)];
              if (at) input = withAt(input, at, put);
            }
            await tell(one, puts.length ? input : whole);
          },
        ),
        { numRuns: drawn(400, 8_000) },
      );
      expect(schemaFaults()).toEqual([]);
    },
    SLOW_MS,
  );

  it("one id in two spellings is one id, in a list and beside one's own", async () => {
    const upper = team.athlete.toUpperCase();
    const group = { id: uuidv7(), teamId: team.id, name: "Twice", athleteIds: [team.athlete, upper, upper] };
    expect(await tell("saveGroupAction", group)).toMatchObject({ ok: true });
    const note = { id: uuidv7(), athleteId: upper, body: "To myself" };
    expect(await as(team.athlete, async () => actions.get("addNoteAction")?.(note))).toMatchObject({
      ok: true,
    });
  });
});

/** Every name that some page or route reads behind the "?". */
const NAMES = [
  "day",
  "with",
  "athlete",
  "what",
  "again",
  "week",
  "group",
  "end",
  "days",
  "verdict",
  "table",
  "q",
  "show",
  "sort",
  "date",
  "next",
];
/** The value that also comes twice under each name. */
const LIST = "2026-02-31";
/** Their bodies are streams or the framework's own: tried over HTTP in `e2e/hostile-values.spec.ts`. */
const OVER_HTTP = ["api/auth/[...nextauth]/route.ts", "api/v1/changes/route.ts", "api/v1/imports/route.ts"];

describe("hostile addresses", () => {
  // Those that read anything of their address at all.
  const files = Object.keys(ROUTES).filter(
    (file) => !OVER_HTTP.includes(file) && /params|request/i.test(readFileSync(join("app", file), "utf8")),
  );
  const readsSearch = (file: string) =>
    /searchParams|request\.(json|text)/.test(readFileSync(join("app", file), "utf8"));
  const paramsOf = (value: string) =>
    Object.fromEntries(["id", "date", "what", "chart", "token"].map((name) => [name, value]));

  async function visit(
    file: string,
    params: Record<string, string>,
    search: Record<string, string | string[]>,
  ) {
    if (file.endsWith("page.tsx")) return visitPage(file, params, search);
    const url = new URL("http://localhost/");
    for (const [name, value] of Object.entries(search))
      for (const one of [value].flat()) url.searchParams.append(name, one);
    const method = /assess|time-zone|entries/.test(file) ? "POST" : "GET";
    const body = method === "POST" ? JSON.stringify(search) : undefined;
    const answer = await visitRoute(file, new Request(url, { method, ...(body && { body }) }), params);
    expect(answer.status, `${file} ${url}`).toBeLessThan(500);
    if (answer.status >= 400) expect((await answer.json()).errors[0].field).toBeTypeOf("string");
    return answer;
  }

  it(
    "show a page, or say that there is none; never fail",
    async () => {
      for (const file of files) {
        const good = {
          id: team.athlete,
          date: "2026-05-10",
          what: "sessions",
          chart: "heat",
          token: "no-such-token",
        };
        for (const value of TEXTS.filter((text) => text === LIST || itsTurn())) {
          const { athlete, owner, professional } = people;
          const who = { "athlete's own": athlete, professional }[ROUTES[file] as string] ?? owner;
          const tell = (params: Record<string, string>, search: Record<string, string | string[]>) =>
            as(who, () => visit(file, params, search)).catch((error) => {
              throw new Error(`${file} ${JSON.stringify([params, search]).slice(0, 300)}: ${String(error)}`, {
                cause: error,
              });
            });
          if (file.includes("[")) await tell(paramsOf(value), {});
          if (!readsSearch(file)) continue;
          const search = Object.fromEntries(NAMES.map((name) => [name, value]));
          await tell(good, { ...search, team: team.id });
          if (value === LIST)
            await tell(good, Object.fromEntries(NAMES.map((name) => [name, [value, value]])));
        }
      }
    },
    SLOW_MS,
  );
});
