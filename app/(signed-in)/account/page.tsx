import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/viewer";
import { Card, Empty } from "@/components/ui/card";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { accessOf } from "@/db/people/access-log";
import { emailOf } from "@/db/people/accounts";
import { feedOf } from "@/db/people/calendar-feeds";
import { membershipsOf } from "@/db/people/teams";
import { zoneChoices } from "@/lib/time-zones";
import { LeaveButton } from "../team/member-buttons";
import { AccessList } from "./access-list";
import { PasswordForm, ProfileForm, SignOutEverywhereButton } from "./account-forms";
import { CalendarFeed, OwnData } from "./own-data";

export const metadata: Metadata = { title: "Account" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function AccountPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const email = await asSystem((tx) => emailOf(tx, viewer.userId));
  const { memberships, feedMadeAt, access } = await asViewer(viewer.userId, async (tx) => ({
    memberships: await membershipsOf(tx, viewer.userId),
    feedMadeAt: await feedOf(tx, viewer.userId),
    access: await accessOf(tx, viewer.userId),
  }));
  return (
    <div className="mx-auto max-w-4xl space-y-5">
      <h1 className="text-xl font-bold tracking-tight wrap-anywhere">
        Account <span className="text-muted text-base font-normal">{email}</span>
      </h1>
      <div className="grid items-start gap-5 md:grid-cols-2">
        <div className="space-y-5">
          <Card title="You">
            <ProfileForm profile={viewer} zones={zoneChoices(viewer.timeZone)} />
            <p className="border-line mt-4 border-t pt-3 text-sm">
              <Link href="/zones" className="underline">
                Heart-rate zones
              </Link>{" "}
              tell the easy and hard time of sessions from your watch.
            </p>
          </Card>
          <Card title="Calendar">
            <CalendarFeed madeAt={feedMadeAt} />
          </Card>
          <Card title="Your data">
            <OwnData deleteAfter={viewer.deleteAfter} />
          </Card>
        </div>
        <div className="space-y-5">
          <Card title="Password">
            <PasswordForm done={(await searchParams).done === "password"} />
          </Card>
          <Card title="Your teams">
            {memberships.length === 0 && <Empty>You belong to no team.</Empty>}
            <ul className="divide-line divide-y">
              {memberships.map(({ id, team, role }) => (
                <li key={id} className="flex items-center justify-between gap-3 py-2">
                  <span className="min-w-0 wrap-anywhere">
                    <bdi>{team}</bdi> <span className="text-muted text-sm">{role}</span>
                  </span>
                  <LeaveButton id={id} team={team} role={role} />
                </li>
              ))}
            </ul>
          </Card>
          <Card title="Who looked at your data">
            <AccessList access={access} />
          </Card>
          <Card title="Sessions">
            <p className="mb-3 text-sm">
              Ends every signed-in session on every device at once, this one included.
            </p>
            <SignOutEverywhereButton />
          </Card>
        </div>
      </div>
    </div>
  );
}
