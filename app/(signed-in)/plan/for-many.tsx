import { useTranslations } from "next-intl";
import { CopyWeek } from "@/components/plan/copy-week";
import { AddPlan } from "@/components/plan/plan-buttons";
import type { Stopped } from "@/components/plan/stopped-list";
import { useFormat } from "@/components/ui/use-format";
import { addDays } from "@/lib/calendar";
import type { ForWhom } from "@/lib/training-forms";
import { copyWeekAction } from "./actions";

/** What plans for a group or everybody at once: a copy of the week before, and a session on `day`. */
export function ForMany({
  teamId,
  first,
  day,
  group,
  whom,
  stopped,
}: {
  teamId: string;
  first: string;
  day: string;
  group: { id: string; name: string } | undefined;
  whom: string;
  stopped: readonly Stopped[];
}) {
  const t = useTranslations("plan");
  const f = useFormat();
  const target: ForWhom = group ? { who: "group", groupId: group.id } : { who: "all" };
  return (
    <div className="flex flex-wrap items-start gap-3">
      <CopyWeek
        key={`${first} ${group?.id ?? ""}`}
        form={{ teamId, target, from: addDays(first, -7), to: first }}
        whom={whom}
        week={t("days", { first: f.day(first), last: f.day(addDays(first, 6)) })}
        stopped={stopped}
        copy={copyWeekAction}
      />
      <AddPlan
        wide
        label={group ? t("planFor", { whom }) : t("planForEverybody")}
        open={{ title: t("planFor", { whom }), date: day, target, stopped, plan: null }}
      />
    </div>
  );
}
