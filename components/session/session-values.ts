import * as z from "zod/mini";
import type { SessionPain } from "@/lib/engine/input";
import { REGIONS, SIDES } from "@/lib/engine/vocabulary";
import { numberIn, textOf, textsOf } from "@/lib/form-fields";
import type { SessionForm as Sent } from "@/lib/form-schemas";
import { fromKm, fromM, toKm, toM, UNITS, type Units } from "@/lib/format/units";
import { SESSION_KINDS, type SessionKind } from "@/lib/session-kinds";
import { minutesIn } from "@/lib/typed-minutes";
import { sitesIn } from "../check-in/answers-in";

const YES_OR_NO = ["yes", "no"] as const;
const KINDS = SESSION_KINDS.map(({ kind }) => kind);
const typed = z.string().check(z.maxLength(2000));

/** What the form for a session holds, as typed. */
export const sessionValues = z.object({
  date: typed,
  kind: z.nullable(z.enum(KINDS)),
  rpe: z.nullable(z.int().check(z.minimum(0), z.maximum(10))),
  durationMin: typed,
  /** What distance and descent are typed in: a draft keeps its own, whatever is chosen since. */
  units: z._default(z.enum(UNITS), "metric"),
  distance: z._default(typed, ""),
  descent: z._default(typed, ""),
  // Drafts from before these were asked have none of them.
  painWorst: z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(10))), null),
  strideChanged: z._default(z.nullable(z.enum(YES_OR_NO)), null),
  painSites: z._default(
    z.array(z.object({ region: z.enum(REGIONS), side: z.enum(SIDES) })).check(z.maxLength(40)),
    [],
  ),
  oneSpot: z._default(z.nullable(z.enum(YES_OR_NO)), null),
  note: typed,
});
export type SessionValues = z.infer<typeof sessionValues>;

/** The form's values as its fields hold them. */
export function sessionValuesIn(fields: FormData): SessionValues {
  const kind = KINDS.find((known) => known === textOf(fields, "kind")) ?? null;
  const number = (name: string) => (textOf(fields, name) === "" ? null : Number(textOf(fields, name)));
  const yesOrNo = (name: string) => YES_OR_NO.find((known) => known === textOf(fields, name)) ?? null;
  return {
    ...textsOf(fields, "date", "durationMin", "distance", "descent", "note"),
    units: UNITS.find((known) => known === textOf(fields, "units")) ?? "metric",
    kind,
    rpe: number("rpe"),
    painWorst: number("painWorst"),
    strideChanged: yesOrNo("strideChanged"),
    painSites: sitesIn(fields),
    oneSpot: yesOrNo("oneSpot"),
  };
}

const YES = { yes: true, no: false } as const;

/** What hurt, as it is sent; left out where nobody answered. What was not answered of it is refused by name. */
function painOf({ painWorst, strideChanged, painSites, oneSpot }: SessionValues): Sent["pain"] {
  if (painWorst === null) return undefined;
  if (painWorst === 0) return { worst: 0, strideChanged: false, sites: [] };
  return {
    worst: painWorst,
    strideChanged: (strideChanged && YES[strideChanged]) as boolean,
    sites: painSites,
    oneSpot: oneSpot && YES[oneSpot],
  };
}

/** What is sent of them; numbers that are none go as NaN, and are refused by name. */
export function sessionOfValues(
  values: SessionValues,
  made: { id: string; revision: number; timeZone: string },
): Sent {
  return {
    ...made,
    date: values.date,
    kind: values.kind as SessionKind,
    rpe: values.rpe as number,
    durationMin: minutesIn(values.durationMin) as number,
    distanceKm: metric(values.distance, values.units, toKm),
    descentM: metric(values.descent, values.units, toM),
    pain: painOf(values),
    note: values.note,
  };
}

function metric(typed: string, units: Units, to: (value: number, units: Units) => number): number | null {
  const value = numberIn(typed);
  return value === null ? null : to(value, units);
}

/** A session form as the browser posts it, without scripts. */
export function sessionIn(fields: FormData): Sent {
  const { id, timeZone } = textsOf(fields, "id", "timeZone");
  return sessionOfValues(sessionValuesIn(fields), {
    id,
    timeZone,
    revision: Number(textOf(fields, "revision")),
  });
}

/** A session that is not told yet, of a local date. */
export function newSession(date: string, units: Units): SessionValues {
  return {
    date,
    units,
    kind: null,
    rpe: null,
    durationMin: "",
    distance: "",
    descent: "",
    painWorst: null,
    strideChanged: null,
    painSites: [],
    oneSpot: null,
    note: "",
  };
}

/** The values of a session as it is kept, for its form, in the reader's units. */
export function sessionValuesOf(
  session: {
    date: string;
    kind: string;
    rpe: number | null;
    durationMin: number;
    distanceKm: number | null;
    descentM: number | null;
    pain: SessionPain | null;
    note: string;
  },
  units: Units,
): SessionValues {
  const { pain } = session;
  const said = (answer: boolean | null | undefined) => (answer == null ? null : answer ? "yes" : "no");
  return {
    date: session.date,
    units,
    kind: KINDS.find((known) => known === session.kind) ?? "other",
    rpe: session.rpe,
    durationMin: decimal(session.durationMin, 1),
    distance: session.distanceKm === null ? "" : decimal(fromKm(session.distanceKm, units), 2),
    descent: session.descentM === null ? "" : decimal(fromM(session.descentM, units), 1),
    painWorst: pain?.worst ?? null,
    strideChanged: pain?.worst ? said(pain.strideChanged) : null,
    painSites: pain?.sites ?? [],
    oneSpot: said(pain?.oneSpot),
    note: session.note,
  };
}

/** A number as it is typed, with at most so many decimals. */
const decimal = (value: number, digits: number) => String(Number(value.toFixed(digits)));
