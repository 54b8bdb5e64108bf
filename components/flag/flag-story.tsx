"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { byGravity, inForce } from "@/lib/flags/in-force";
import { Card, Empty } from "../ui/card";
import { Earlier } from "../ui/earlier";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { type Acts, type Flag, OneFlag, type Story } from "./one-flag";

type Resolution = { athleteId: string; flagId: string; resolved: boolean };
type Takeover = { athleteId: string; flagId: string };

/**
 * All flags of an athlete: what is asked now, who did what and when, and the coach's buttons; what is over is folded. What
 * was found out since (`children`) stands between.
 */
export function FlagStory({
  athleteId,
  today,
  story,
  mayFlag,
  resolve,
  takeOver,
  children,
}: {
  athleteId: string;
  /** The athlete's own date. */
  today: string;
  story: readonly Story[];
  /** Whether the viewer flags this athlete: a professional only reads. */
  mayFlag: boolean;
  resolve: (input: Resolution) => Promise<ActionResult>;
  takeOver: (input: Takeover) => Promise<ActionResult>;
  children?: ReactNode;
}) {
  const t = useTranslations("flags.list");
  const router = useRouter();
  const resolving = useSend(resolve, { done: () => router.refresh() });
  const taking = useSend(takeOver, { done: () => router.refresh() });
  const now = story
    .filter(({ flag }) => isNow(flag, today))
    .sort((a, b) => byGravity(weighed(a), weighed(b)));
  const over = story.filter(({ flag }) => !isNow(flag, today));
  const acts: Acts = {
    mayFlag,
    pending: resolving.pending || taking.pending,
    takeOver: ({ id: flagId }) => void taking.send({ athleteId, flagId }),
    resolve: ({ id: flagId, resolvedAt }) =>
      void resolving.send({ athleteId, flagId, resolved: !resolvedAt }),
  };
  return (
    <Card title={t("title")}>
      {story.length === 0 && <Empty>{t(mayFlag ? "none" : "noneToRead")}</Empty>}
      {story.length > 0 && now.length === 0 && <Empty>{t("noneNow")}</Empty>}
      <FormMessage errors={[...resolving.errors, ...taking.errors]} shown={[]} />
      <Flags story={now} today={today} {...acts} />
      {children}
      {over.length > 0 && (
        <Earlier label={t("earlier", { count: over.length })}>
          <Flags story={over} today={today} {...acts} />
        </Earlier>
      )}
    </Card>
  );
}

function Flags({ story, ...rest }: Acts & { story: readonly Story[]; today: string }) {
  return (
    <ul className="divide-line divide-y">
      {story.map((one) => (
        <li key={one.flag.id} className="py-2 first:pt-0">
          <OneFlag {...one} {...rest} />
        </li>
      ))}
    </ul>
  );
}

/** In force, or closed today: what was resolved by mistake is opened again where it stood. */
const isNow = (flag: Flag, today: string) => inForce(flag, today) || flag.closedOn === today;

const weighed = ({ flag }: Story) => ({ ...flag, byCoach: !flag.byEngine });
