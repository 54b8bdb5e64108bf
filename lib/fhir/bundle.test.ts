import fc from "fast-check";
import { Fhir } from "fhir";
import type { Bundle, CarePlan, Condition, Observation } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import type { Injury, Version } from "@/lib/injuries/episode";
import { type BundleWords, type CasePage, caseBundle } from "./bundle";

const TODAY = "2026-05-20";
const ago = (days: number) => addDays(TODAY, -days);
const AT = new Date("2026-05-20T08:00:00Z");
const ADA = { id: "019aa000-0000-7000-8000-00000000ada0", name: "Ada" };
const INJURY_ID = "019aa000-0000-7000-8000-000000000001";
const CLEARED = "019aa000-0000-7000-8000-000000000002";
const SESSION = "019aa000-0000-7000-8000-000000000003";

const WORDS: BundleWords = {
  condition: {
    name: () => "Injury: left shin",
    place: ({ region }) => (region ? "left shin" : null),
    notes: ({ restriction }) => [restriction],
  },
  morning: { soreness: "Soreness", quality: "Kind", sleep: "Sleep", verdict: "Verdict" },
  session: { distance: "Distance", effort: "Effort" },
  plan: { title: "What is allowed", nextVisit: "Next visit" },
};

const version = (over: Partial<Version> = {}): Version => ({
  id: INJURY_ID,
  revision: 1,
  what: "injury",
  onset: ago(10),
  mode: null,
  region: "shin",
  side: "left",
  course: "new",
  earlier: null,
  during: null,
  firstSeenBy: null,
  restriction: "full",
  expectedOn: null,
  returnedOn: null,
  nextVisit: null,
  removed: false,
  recordedOn: ago(9),
  byName: "Ada",
  ...over,
});
const injury = (over: Partial<Version> = {}, diagnosis = ""): Injury => ({
  ...version(over),
  versions: [version(over)],
  told: diagnosis
    ? [
        {
          id: CLEARED,
          injuryId: INJURY_ID,
          kind: "bone",
          diagnosis,
          shared: false,
          recordedOn: ago(8),
          byName: "Petra",
        },
      ]
    : [],
});
const allowed = (over: Partial<CasePage["allowed"][number]> = {}) => ({
  id: CLEARED,
  date: ago(2),
  until: addDays(TODAY, 12),
  note: "Walks without pain",
  by: "Petra",
  injuryId: INJURY_ID,
  nextVisit: addDays(TODAY, 5),
  what: "Stage 3 of 9",
  ...over,
});
const page = (over: Partial<CasePage> = {}): CasePage => ({
  athlete: ADA,
  today: TODAY,
  injuries: [injury({}, "tibia, grade 2")],
  mornings: [
    { date: TODAY, soreness: 4, quality: "sharp", places: ["left shin"], sleepHours: 7.5, verdict: "Rest" },
  ],
  sessions: [{ id: SESSION, date: ago(4), name: "Hills", durationMin: 62, distanceKm: 9.4, rpe: 7 }],
  allowed: [allowed()],
  ...over,
});
const bundleOf = (over: Partial<CasePage> = {}) => caseBundle(page(over), AT, WORDS);

/** What HL7's definitions of R4 have against a bundle: wrong or missing properties, unknown ones, codes of no value set. */
const against = (bundle: Bundle) => new Fhir().validate(bundle, { errorOnUnexpected: true }).messages;
const all = <T>(bundle: Bundle, type: string) =>
  (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource as T] : []));

describe("the doctor's page as FHIR R4", () => {
  it("is valid, and says who, what, since when, how it goes, and what is allowed", () => {
    const bundle = bundleOf();
    expect(against(bundle)).toEqual([]);
    expect(all<Condition>(bundle, "Condition")).toMatchObject([
      {
        code: { text: "tibia, grade 2" },
        clinicalStatus: { coding: [{ code: "active" }] },
        bodySite: [{ text: "left shin" }],
        onsetDateTime: ago(10),
        asserter: { display: "Petra" },
        note: [{ text: "Injury: left shin" }, { text: "full" }],
      },
    ]);
    expect(all<Observation>(bundle, "Observation")).toMatchObject([
      {
        code: { text: "Soreness" },
        valueInteger: 4,
        effectiveDateTime: TODAY,
        bodySite: { text: "left shin" },
      },
      { code: { text: "Verdict" }, valueString: "Rest" },
      { code: { text: "Hills" }, valueQuantity: { value: 62, code: "min" } },
    ]);
    expect(all<CarePlan>(bundle, "CarePlan")).toMatchObject([
      {
        status: "active",
        period: { start: ago(2), end: addDays(TODAY, 12) },
        addresses: [{ reference: `urn:uuid:${INJURY_ID}` }],
        activity: [
          { detail: { description: "Stage 3 of 9" } },
          { detail: { status: "scheduled", scheduledPeriod: { start: addDays(TODAY, 5) } } },
        ],
      },
    ]);
  });

  it("a plan recorded under the id of the episode that it began is an entry of its own", () => {
    const bundle = bundleOf({ allowed: [{ ...allowed(), id: INJURY_ID }] });
    expect(against(bundle)).toEqual([]);
    const urls = bundle.entry?.map(({ fullUrl }) => fullUrl) ?? [];
    expect(new Set(urls).size).toBe(urls.length);
    expect(all<CarePlan>(bundle, "CarePlan")[0]?.addresses).toEqual([{ reference: `urn:uuid:${INJURY_ID}` }]);
  });

  it("claims no code of a terminology for what people said", () => {
    const texts = JSON.stringify(bundleOf());
    expect(texts).not.toMatch(/snomed|loinc|icd/i);
    const systems = [...texts.matchAll(/"system":"([^"]+)"/g)].map(([, system]) => system ?? "");
    for (const system of systems)
      expect(system).toMatch(/^http:\/\/(terminology\.hl7\.org\/CodeSystem\/|unitsofmeasure\.org$)/);
  });

  it("an episode that is over is resolved, one that came back recurs", () => {
    const status = (over: Partial<Version>) =>
      all<Condition>(bundleOf({ injuries: [injury(over)] }), "Condition")[0];
    expect(status({ returnedOn: ago(1) })).toMatchObject({
      clinicalStatus: { coding: [{ code: "resolved" }] },
      abatementDateTime: ago(1),
      code: { text: "Injury: left shin" },
    });
    expect(status({ course: "recurrent" })?.clinicalStatus?.coding?.[0]?.code).toBe("recurrence");
    expect(status({ returnedOn: addDays(TODAY, 3) })).not.toHaveProperty("abatementDateTime");
  });

  it("a clearance about an episode that is not there refers to nothing", () => {
    const [plan] = all<CarePlan>(bundleOf({ injuries: [] }), "CarePlan");
    expect(plan).not.toHaveProperty("addresses");
    expect(against(bundleOf({ injuries: [] }))).toEqual([]);
  });

  it("the test finds what is wrong", () => {
    const broken = structuredClone(bundleOf()) as unknown as {
      entry: { resource: Record<string, unknown> }[];
    };
    const [, condition, soreness] = broken.entry;
    if (condition) condition.resource.severityOfOurs = 7;
    if (soreness) soreness.resource.status = "done";
    expect(against(broken as unknown as Bundle)).toHaveLength(2);
  });

  const date = fc.integer({ min: 0, max: 3000 }).map(ago);
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== "");
  const any = fc.record({
    injuries: fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        onset: date,
        returnedOn: maybe(date),
        region: maybe(fc.constantFrom("shin", "heel")),
        course: fc.constantFrom("new", "recurrent", "worse-again"),
        diagnosis: fc.oneof(fc.constant(""), words),
      }),
      { maxLength: 4, selector: ({ id }) => id },
    ),
    mornings: fc.uniqueArray(
      fc.record({
        date,
        soreness: maybe(fc.integer({ min: 0, max: 10 })),
        quality: maybe(words),
        places: fc.array(words, { maxLength: 3 }),
        sleepHours: maybe(fc.double({ min: 0, max: 24, noNaN: true })),
        verdict: maybe(words),
      }),
      { maxLength: 6, selector: ({ date }) => date },
    ),
    sessions: fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        date,
        name: words,
        durationMin: fc.double({ min: 0.1, max: 1440, noNaN: true }),
        distanceKm: maybe(fc.double({ min: 0, max: 500, noNaN: true })),
        rpe: maybe(fc.integer({ min: 0, max: 10 })),
      }),
      { maxLength: 4, selector: ({ id }) => id },
    ),
    allowed: fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        date,
        until: date,
        note: fc.oneof(fc.constant(""), words),
        by: maybe(words),
        injuryId: maybe(fc.uuid()),
        nextVisit: maybe(date),
        what: words,
      }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
  });

  it("whatever the days hold: valid, each id once, and nothing refers to what is not there", () => {
    fc.assert(
      fc.property(any, ({ injuries, ...rest }) => {
        const bundle = bundleOf({
          ...rest,
          injuries: injuries.map(({ diagnosis, ...over }) => injury(over as Partial<Version>, diagnosis)),
        });
        expect(against(bundle)).toEqual([]);
        const urls = (bundle.entry ?? []).map(({ fullUrl }) => fullUrl);
        expect(new Set(urls).size).toBe(urls.length);
        const text = JSON.stringify(bundle);
        for (const [, url] of text.matchAll(/"reference":"([^"]+)"/g)) expect(urls).toContain(url);
        for (const [, day] of text.matchAll(/"(?:\w+DateTime|start|end|created|recordedDate)":"([^"]+)"/g))
          expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
        // An empty string or list is none of FHIR's values.
        expect(text).not.toMatch(/:""|:\[\]|:\{\}/);
      }),
      { numRuns: 60 },
    );
  });
});
