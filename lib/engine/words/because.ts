import type { Because } from "../causes";

/** Why a session is the likeliest cause of the soreness, in words. */
export function sayBecause({ code, value }: Because): string {
  switch (code) {
    case "little-history":
      return "too little history to know your usual";
    case "load":
      return `${value?.toFixed(1)} times your usual session load`;
    case "effort":
      return `hard effort (RPE ${value})`;
    case "descent":
      return `${value} m downhill`;
    case "first-run":
      return `first run after ${value} days without`;
    case "longest":
      return "longest run in 30 days";
  }
}
