import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { readTeam } from "@/app/looking";
import { coaches, requireViewer } from "@/app/viewer";
import { CopyWeek } from "@/components/plan/copy-week";
import { AddPlan } from "@/components/plan/plan-buttons";
import { PlanDialog } from "@/components/plan/plan-dialog";
import { WeekGrid } from "@/components/plan/week-grid";
import { buttonLook } from "@/components/ui/button";
import { plansBetween } from "@/db/log/plans";
import { groupsOf } from "@/db/people/groups";
import { athletesOf } from "@/db/people/teams";
import { daysOf } from "@/db/verdict/athlete-days";
import { addDays, inWords, localDate, mondayOf } from "@/lib/calendar";
import { dateIn, idIn } from "@/lib/page-params";
import type { ForWhom } from "@/lib/training-forms";
import {
  changePlanAction,
  copyWeekAction,
  planAction,
  setPlanRemovedAction,
  undoCopyAction,
} from "./actions";

export const metadata: Metadata = { title: "Plan" };

type Props = { searchParams: Promise<{ week?: string | string[]; group?: string | string[] }> };

export default async function PlanPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { team } = viewer;
  if (!team || !coaches(viewer)) redirect("/today");
  const params = await searchParams;
  const today = localDate(new Date(), team.timeZone);
  const monday = mondayOf(dateIn(params.week) ?? today);
  const sunday = addDays(monday, 6);
  const { groups, everybody, plans, days } = await readTeam(viewer.userId, team, "plan", async (tx) => {
    const everybody = await athletesOf(tx, team.id);
    const ids = everybody.map(({ id }) => id);
    return {
      everybody,
      groups: await groupsOf(tx, team.id),
      plans: await plansBetween(tx, ids, monday, sunday),
      days: await daysOf(tx, ids, monday, sunday),
    };
  });
  const group = groups.find(({ id }) => id === idIn(params.group));
  const athletes = group ? everybody.filter(({ id }) => group.athleteIds.includes(id)) : everybody;
  const target: ForWhom = group ? { who: "group", groupId: group.id } : { who: "all" };
  const whom = group ? group.name : `all ${everybody.length} athletes`;
  const href = (week: string, groupId = group?.id) =>
    `/plan?${new URLSearchParams({ week, ...(groupId ? { group: groupId } : {}) })}`;
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-bold tracking-tight">
          Plan{" "}
          <span className="text-muted text-base font-normal">
            {inWords(monday)} to {inWords(sunday)}
          </span>
        </h1>
        <nav aria-label="Week" className="flex gap-2">
          <Link href={href(addDays(monday, -7))} className={buttonLook("quiet")}>
            ← Before
          </Link>
          <Link href={href(mondayOf(today))} className={buttonLook("quiet")}>
            This week
          </Link>
          <Link href={href(addDays(monday, 7))} className={buttonLook("quiet")}>
            Next →
          </Link>
        </nav>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <nav aria-label="Group" className="flex flex-wrap gap-2">
          {[{ id: undefined, name: "Everybody" }, ...groups].map(({ id, name }) => (
            <Link
              key={id ?? "all"}
              href={id ? href(monday, id) : `/plan?week=${monday}`}
              aria-current={group?.id === id ? "true" : undefined}
              className="border-line bg-card aria-[current]:border-accent aria-[current]:bg-accent-soft flex min-h-10 items-center rounded-lg border px-3 text-sm wrap-anywhere aria-[current]:font-semibold"
            >
              {name}
            </Link>
          ))}
          <Link href="/team#groups" className="text-muted flex min-h-10 items-center px-2 text-sm underline">
            Groups
          </Link>
        </nav>
        {everybody.length > 0 && (
          <div className="flex flex-wrap items-start gap-3">
            <CopyWeek
              key={`${monday} ${group?.id ?? ""}`}
              form={{ teamId: team.id, target, from: addDays(monday, -7), to: monday }}
              whom={whom}
              copy={copyWeekAction}
              undo={undoCopyAction}
            />
            <AddPlan
              wide
              label={`Plan for ${group ? group.name : "everybody"}`}
              open={{
                title: `Plan for ${whom}`,
                date: today > sunday || today < monday ? monday : today,
                target,
                plan: null,
              }}
            />
          </div>
        )}
      </div>
      <PlanDialog
        teamId={team.id}
        actions={{ add: planAction, change: changePlanAction, remove: setPlanRemovedAction }}
      />
      {athletes.length ? (
        <WeekGrid
          monday={monday}
          today={today}
          athletes={athletes}
          plans={plans}
          done={
            new Map(
              days
                .filter((day) => day.minutes > 0)
                .map((day) => [`${day.athleteId} ${day.date}`, day.minutes] as const),
            )
          }
        />
      ) : (
        <p className="text-muted py-8 text-center">
          {group ? "This group has no athletes yet." : "Nobody is on this team yet."}{" "}
          <Link href="/team" className="underline">
            {group ? "Add some under Team" : "Invite athletes"}
          </Link>
        </p>
      )}
    </div>
  );
}
