import { Reactions } from "@/components/verdict/reactions";
import { isPressing } from "@/components/verdict/urgency";
import type { Reader } from "@/lib/words/reader";
import type { loadDay } from "./story-data";

/** What others made of a day that is shown in full. */
export function ReactionsOf({
  day,
  ...told
}: {
  day: Pick<Awaited<ReturnType<typeof loadDay>>, "assessment" | "reactions">;
  reader: Reader;
  timeZone: string;
}) {
  const { assessment, reactions } = day;
  const urgent = assessment !== null && isPressing(assessment.output);
  return <Reactions {...reactions} urgent={urgent} {...told} />;
}
