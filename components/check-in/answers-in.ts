import * as z from "zod/mini";
import {
  GAITS,
  ILLNESSES,
  MOVEMENTS,
  QUALITIES,
  RED_FLAGS,
  REGIONS,
  SIDES,
  SPREADS,
} from "@/lib/engine/vocabulary";
import { textOf, textsOf } from "@/lib/form-fields";
import type { CheckInForm as Sent } from "@/lib/form-schemas";
import { type Answers, toCheckIn } from "./answers";
import { toggleSite } from "./sites";

const YES_OR_NO = ["yes", "no"] as const;
const scale = z.nullish(z.int().check(z.minimum(1), z.maximum(5)));

/** Answers as a draft keeps them: any of them may still be open. */
export const answersSchema: z.ZodMiniType<Answers> = z.object({
  soreness: z.optional(z.int().check(z.minimum(0), z.maximum(10))),
  quality: z.nullish(z.enum(QUALITIES)),
  spread: z.nullish(z.enum(SPREADS)),
  withMovement: z.optional(z.enum(MOVEMENTS)),
  gait: z.optional(z.enum(GAITS)),
  illness: z.optional(z.enum(ILLNESSES)),
  painAfter: z.nullish(z.int().check(z.minimum(0), z.maximum(10))),
  sleepHours: z.nullish(z.number().check(z.minimum(0), z.maximum(24))),
  sleepQuality: scale,
  fatigue: scale,
  stress: scale,
  mood: scale,
  sites: z.array(z.object({ region: z.enum(REGIONS), side: z.enum(SIDES) })).check(z.maxLength(40)),
  redFlags: z.array(z.enum(RED_FLAGS)).check(z.maxLength(RED_FLAGS.length)),
  dangerAnswered: z.boolean(),
  nightPain: z.optional(z.enum(YES_OR_NO)),
  stillNumb: z.optional(z.enum(YES_OR_NO)),
});

/** The answers as the form's fields hold them, whether scripts run or not. */
export function answersIn(fields: FormData): Answers {
  const number = (name: string) => (fields.has(name) ? Number(textOf(fields, name)) : undefined);
  const one = <T extends string>(name: string, of: readonly T[]) =>
    of.find((known) => known === textOf(fields, name));
  const redFlags = RED_FLAGS.filter((flag) => fields.getAll("redFlags").includes(flag));
  return {
    soreness: number("soreness"),
    quality: one("quality", QUALITIES),
    spread: one("spread", SPREADS),
    withMovement: one("withMovement", MOVEMENTS),
    gait: one("gait", GAITS),
    illness: one("illness", ILLNESSES) ?? "none",
    painAfter: number("painAfter"),
    sleepHours: number("sleepHours"),
    sleepQuality: number("sleepQuality"),
    fatigue: number("fatigue"),
    stress: number("stress"),
    mood: number("mood"),
    sites: sitesIn(fields),
    redFlags,
    dangerAnswered: redFlags.length > 0 || fields.has("noDanger"),
    nightPain: one("nightPain", YES_OR_NO),
    stillNumb: one("stillNumb", YES_OR_NO),
  };
}

/** The places marked on a form, whether scripts run or not. */
export function sitesIn(fields: FormData): Answers["sites"] {
  let sites: Answers["sites"] = [];
  for (const value of fields.getAll("site")) {
    const [region, side] = String(value).split(" ");
    const known = REGIONS.find((name) => name === region);
    const at = SIDES.find((name) => name === side);
    if (known && at) sites = toggleSite(sites, known, at);
  }
  return sites;
}

/** A check-in as the browser posts it, without scripts. */
export function checkInIn(fields: FormData): Sent {
  return {
    ...textsOf(fields, "writeId", "date", "timeZone", "note"),
    revision: Number(textOf(fields, "revision")),
    answers: toCheckIn(answersIn(fields)),
  };
}
