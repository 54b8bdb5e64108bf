import { textOf, textsOf } from "@/lib/form-fields";
import type { WeeklyForm } from "@/lib/health/weekly-form";

/** An answer to the weekly question as the form's fields hold it; what was not chosen is null. */
export const weeklyIn = (fields: FormData): WeeklyForm => {
  const extent = (name: string) => (textOf(fields, name) || null) as WeeklyForm["training"];
  return {
    ...textsOf(fields, "sunday"),
    participation: textOf(fields, "participation") as WeeklyForm["participation"],
    training: extent("training"),
    performance: extent("performance"),
    symptoms: extent("symptoms"),
  };
};
