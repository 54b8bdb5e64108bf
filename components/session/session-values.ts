import * as z from "zod/mini";
import { numberIn, textOf, textsOf } from "@/lib/form-fields";
import type { SessionForm as Sent } from "@/lib/form-schemas";
import { SESSION_KINDS, type SessionKind } from "@/lib/session-kinds";

const KINDS = SESSION_KINDS.map(({ kind }) => kind);
const typed = z.string().check(z.maxLength(2000));

/** What the form for a session holds, as typed. */
export const sessionValues = z.object({
  date: typed,
  kind: z.nullable(z.enum(KINDS)),
  rpe: z.nullable(z.int().check(z.minimum(0), z.maximum(10))),
  durationMin: typed,
  distanceKm: typed,
  descentM: typed,
  note: typed,
});
export type SessionValues = z.infer<typeof sessionValues>;

/** The form's values as its fields hold them. */
export function sessionValuesIn(fields: FormData): SessionValues {
  const kind = KINDS.find((known) => known === textOf(fields, "kind")) ?? null;
  const rpe = textOf(fields, "rpe");
  return {
    ...textsOf(fields, "date", "durationMin", "distanceKm", "descentM", "note"),
    kind,
    rpe: rpe === "" ? null : Number(rpe),
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
    durationMin: numberIn(values.durationMin) as number,
    distanceKm: numberIn(values.distanceKm),
    descentM: numberIn(values.descentM),
    note: values.note,
  };
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

/** The values of a session as it is kept, for its form. */
export function sessionValuesOf(session: {
  date: string;
  kind: string;
  rpe: number | null;
  durationMin: number;
  distanceKm: number | null;
  descentM: number | null;
  note: string;
}): SessionValues {
  return {
    date: session.date,
    kind: KINDS.find((known) => known === session.kind) ?? "other",
    rpe: session.rpe,
    durationMin: String(Number(session.durationMin.toFixed(1))),
    distanceKm: session.distanceKm === null ? "" : String(Number(session.distanceKm.toFixed(2))),
    descentM: session.descentM === null ? "" : String(session.descentM),
    note: session.note,
  };
}
