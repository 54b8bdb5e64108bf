import { useTranslations } from "next-intl";
import * as z from "zod/mini";
import { FEELINGS } from "@/lib/engine/vocabulary";
import { TwoVersions } from "../ui/two-versions";
import { useFormat } from "../ui/use-format";

const kept = z.object({
  id: z.uuid(),
  minutes: z.int(),
  feeling: z.enum(FEELINGS),
  gaitChanged: z.boolean(),
});
export type Other = z.infer<typeof kept>;

/** The feel check that another device gave in between. */
export const otherIn = (stored: unknown): Other => kept.parse(stored);

type Version = { minutes: number; feeling: Other["feeling"] | null; gaitChanged: boolean | null };

/** A feel check as it was answered here, beside the one that another device gave in between. */
export function OtherFeelCheck({
  mine,
  those,
  pending,
  keepThose,
}: {
  mine: Version;
  those: Version;
  pending: boolean;
  keepThose: () => void;
}) {
  const t = useTranslations("feelCheck");
  const ui = useTranslations("ui");
  const f = useFormat();
  const words = ({ minutes, feeling, gaitChanged }: Version) => ({
    feeling: feeling ? t(`feeling.${feeling}`) : "",
    stride: gaitChanged === null ? "" : ui(gaitChanged ? "yes" : "no"),
    minutes: f.minutes(minutes),
  });
  const [here, there] = [words(mine), words(those)];
  return (
    <TwoVersions
      answers={(["feeling", "stride", "minutes"] as const).map((key) => ({
        question: t(`compare.${key}`),
        mine: here[key],
        those: there[key],
      }))}
      pending={pending}
      onward="/today"
      keepThose={keepThose}
    />
  );
}
