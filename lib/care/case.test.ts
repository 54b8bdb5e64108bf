import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { byUrgency, type CareInjury, type CareParts, careCase, type Reason } from "./case";

const TODAY = "2026-05-20";
const ago = (days: number) => addDays(TODAY, -days);
const somebody = { id: "a", name: "Ada" };

const injury = (over: Partial<CareInjury> = {}): CareInjury => ({
  id: "shin",
  what: "injury",
  region: "shin",
  side: "left",
  onset: ago(10),
  restriction: "full",
  expectedOn: null,
  returnedOn: null,
  nextVisit: null,
  removed: false,
  diagnosis: "",
  seenOn: null,
  ...over,
});
const flag = (severity: "watch" | "rest" | "refer", over: object = {}) => ({
  severity,
  raisedOn: ago(3),
  until: null,
  closedOn: null,
  ...over,
});
const cleared = (over: object = {}) => ({
  date: ago(2),
  until: addDays(TODAY, 12),
  allows: "easy",
  stage: null,
  injuryId: null,
  nextVisit: null,
  ...over,
});
const parts = (over: Partial<CareParts> = {}): CareParts => ({
  locks: [],
  flags: [],
  injuries: [],
  clearance: null,
  ladder: null,
  wroteOn: null,
  morning: null,
  ...over,
});
const of = (over: Partial<CareParts>) => careCase(somebody, TODAY, parts(over));

describe("what brings somebody into care", () => {
  const cases: [string, Partial<CareParts>, [Reason, string][] | null][] = [
    ["nothing", {}, null],
    ["a referral", { flags: [flag("refer")] }, [["referred", ago(3)]]],
    ["a referral that was closed", { flags: [flag("refer", { closedOn: ago(1) })] }, null],
    ["a coach's rest", { flags: [flag("rest")] }, [["flagged", ago(3)]]],
    ["a flag that is over", { flags: [flag("watch", { until: ago(1) })] }, null],
    [
      "a lock that nobody answered, since its first day",
      {
        locks: [
          { date: ago(1), urgency: null },
          { date: ago(4), urgency: "soon" },
        ],
      },
      [["held", ago(4)]],
    ],
    ["out", { injuries: [injury()] }, [["out", ago(10)]]],
    ["training less", { injuries: [injury({ restriction: "modified" })] }, [["less", ago(10)]]],
    ["hurt and training", { injuries: [injury({ restriction: "none" })] }, [["usual", ago(10)]]],
    ["an injury that is over", { injuries: [injury({ returnedOn: ago(1) })] }, null],
    ["recorded by mistake", { injuries: [injury({ removed: true })] }, null],
    ["a clearance that holds", { clearance: cleared() }, [["cleared", ago(2)]]],
    ["a clearance that is over", { clearance: cleared({ until: ago(1) }) }, null],
    ["a word of their own", { wroteOn: ago(1) }, [["wrote", ago(1)]]],
    ["on the steps back", { ladder: { stage: 3, since: ago(5), stopped: false } }, [["ladder", ago(5)]]],
    ["steps that stopped", { ladder: { stage: 3, since: ago(5), stopped: true } }, [["stopped", ago(5)]]],
    [
      "a visit that is due, beside what it is about",
      { injuries: [injury({ nextVisit: TODAY })] },
      [
        ["visit", TODAY],
        ["out", ago(10)],
      ],
    ],
    [
      "several, the gravest first",
      { wroteOn: ago(1), injuries: [injury()], flags: [flag("watch"), flag("refer")] },
      [
        ["referred", ago(3)],
        ["out", ago(10)],
        ["flagged", ago(3)],
        ["wrote", ago(1)],
      ],
    ],
  ];
  it.each(cases)("%s", (_, given, reasons) =>
    expect(of(given)?.reasons.map(({ reason, since }) => [reason, since]) ?? null).toEqual(reasons),
  );

  it("a visit still to come keeps whom nothing else keeps", () =>
    expect(of({ clearance: cleared({ until: ago(1), nextVisit: addDays(TODAY, 3) }) })).toMatchObject({
      reasons: [],
      nextVisit: addDays(TODAY, 3),
    }));
});

describe("how soon", () => {
  const urgency = (over: Partial<CareParts>) => of(over)?.urgency;
  it("the gravest of the days that nobody answered", () =>
    expect(
      urgency({
        locks: [
          { date: ago(4), urgency: "soon" },
          { date: ago(3), urgency: "today" },
        ],
      }),
    ).toBe("today"));
  it("within the week for whoever is sent, held, or stopped on the way back", () => {
    expect(urgency({ flags: [flag("refer")] })).toBe("soon");
    expect(urgency({ locks: [{ date: ago(1), urgency: null }] })).toBe("soon");
    expect(urgency({ ladder: { stage: 2, since: ago(1), stopped: true } })).toBe("soon");
  });
  it("not of the days before somebody saw them, who may do nothing yet; a new one counts", () => {
    const seen = injury({ nextVisit: addDays(TODAY, 2), seenOn: ago(1) });
    const lock = (date: string) => ({ date, urgency: "now" as const });
    const flags = [flag("refer")];
    expect(urgency({ injuries: [seen], flags, locks: [lock(ago(3)), lock(ago(1))] })).toBe(null);
    expect(urgency({ injuries: [seen], flags, locks: [lock(ago(3)), lock(TODAY)] })).toBe("now");
    expect(urgency({ injuries: [seen], flags, locks: [{ date: TODAY, urgency: null }] })).toBe("soon");
  });
  it("not for whoever is looked after", () => expect(urgency({ injuries: [injury()] })).toBe(null));
});

describe("the next visit", () => {
  const next = (over: Partial<CareParts>) => of(over)?.nextVisit ?? null;
  const [soon, later] = [addDays(TODAY, 3), addDays(TODAY, 9)];
  it.each<[string, Partial<CareParts>, string | null]>([
    ["none", { injuries: [injury()] }, null],
    ["of an open episode", { injuries: [injury({ nextVisit: soon })] }, soon],
    [
      "the earliest of several",
      { injuries: [injury({ nextVisit: later }), injury({ id: "b", nextVisit: soon })] },
      soon,
    ],
    ["of a clearance about nothing recorded", { clearance: cleared({ nextVisit: soon }) }, soon],
    [
      "what was said of the episode since counts, not the clearance before",
      { injuries: [injury()], clearance: cleared({ injuryId: "shin", nextVisit: soon }) },
      null,
    ],
    [
      "a clearance about an episode that is over counts for itself",
      {
        injuries: [injury({ returnedOn: ago(1) })],
        clearance: cleared({ injuryId: "shin", nextVisit: soon }),
      },
      soon,
    ],
    [
      "not one of a clearance that was missed for more than a week",
      { clearance: cleared({ nextVisit: ago(8) }) },
      null,
    ],
  ])("%s", (_, given, date) => expect(next(given)).toBe(date));
});

it("the most urgent first, then by why, then whoever waits longest", () => {
  const row = (name: string, over: Partial<CareParts>) =>
    careCase({ id: name, name }, TODAY, parts(over)) ?? expect.fail(name);
  const rows = [
    row("cleared", { clearance: cleared() }),
    row("out for long", { injuries: [injury({ onset: ago(40) })] }),
    row("out", { injuries: [injury()] }),
    row("today", { locks: [{ date: TODAY, urgency: "today" }] }),
    row("referred", { flags: [flag("refer")] }),
    row("emergency", { locks: [{ date: TODAY, urgency: "now" }] }),
    row("due", { injuries: [injury({ nextVisit: ago(1) })] }),
    row("wrote", { wroteOn: TODAY }),
  ];
  expect(rows.sort(byUrgency).map(({ name }) => name)).toEqual([
    "emergency",
    "today",
    "referred",
    "due",
    "out for long",
    "out",
    "wrote",
    "cleared",
  ]);
});
