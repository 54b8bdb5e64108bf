import { type ZoneSet, zonesFromMax, zonesFromThreshold } from "@/lib/training/zones";
import type { ZonesForm } from "@/lib/training-forms";

/** What is typed into the form for new zones: text where it may not be a number yet. */
export type TypedZones = {
  basis: ZonesForm["basis"];
  beats: string;
  /** Where zones 2 to 5 begin. */
  bounds: readonly string[];
  hardFrom: 4 | 5;
  from: string;
};

export const typedZones = (from: string): TypedZones => ({
  basis: "threshold",
  beats: "",
  bounds: ["", "", "", ""],
  hardFrom: 5,
  from,
});

const numberOf = (text: string) => (text.trim() === "" ? null : Number(text));

/** The zones that come out of what is typed; null as long as something lacks or can't be a heart rate. */
export function zoneSetOf({ basis, beats, bounds, hardFrom }: TypedZones): ZoneSet | null {
  if (basis === "hand")
    return bounds.every(numberOf)
      ? { bounds: bounds.map(Number) as unknown as ZoneSet["bounds"], easyZones: 2, hardFrom }
      : null;
  const bpm = numberOf(beats);
  if (!bpm || bpm < 80 || bpm > 240) return null;
  return basis === "max" ? zonesFromMax(bpm) : zonesFromThreshold(bpm);
}

/** What is sent; what lacks is sent as it is, for the server to name. */
export function zonesFormOf(typed: TypedZones): Omit<ZonesForm, "id" | "athleteId"> {
  const { basis, from } = typed;
  const byHand = basis === "hand";
  return {
    from,
    basis,
    beats: byHand ? null : numberOf(typed.beats),
    bounds: byHand
      ? (typed.bounds.map((bound) => numberOf(bound) ?? 0) as [number, number, number, number])
      : null,
    easyZones: 2,
    hardFrom: byHand ? typed.hardFrom : (zoneSetOf(typed)?.hardFrom ?? 5),
  };
}
