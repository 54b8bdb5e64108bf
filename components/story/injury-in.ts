import { textOf, textsOf } from "@/lib/form-fields";
import type { InjuryForm as Sent } from "@/lib/training-forms";

/** An answer about earlier injuries as the form's fields hold it; where and when only after a yes. */
export function injuryIn(fields: FormData): Sent {
  const had = textOf(fields, "had");
  const told = (name: string) => (had === "yes" && textOf(fields, name)) || null;
  return {
    ...textsOf(fields, "id"),
    had: (had || undefined) as Sent["had"],
    region: told("region") as Sent["region"],
    month: told("month"),
  };
}
