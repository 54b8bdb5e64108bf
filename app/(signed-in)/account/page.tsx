import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { formatUnchosen } from "@/app/locale";
import { requireViewer, type Viewer } from "@/app/viewer";
import { DeviceCard } from "@/components/notices/device-card";
import { Card, Empty } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageWords } from "@/components/ui/page-words";
import { readAs } from "@/db/connection/as-viewer";
import { reminderOf } from "@/db/log/reminders";
import { accessOf } from "@/db/people/access-log";
import { ownEmail } from "@/db/people/accounts";
import { ownBirthYear } from "@/db/people/ages";
import { feedOf } from "@/db/people/calendar-feeds";
import { ownConsent } from "@/db/people/consents";
import { type NoticeSettings, noticeSettingsOf } from "@/db/people/notice-settings";
import { deviceCount } from "@/db/people/push-devices";
import { membershipsOf } from "@/db/people/teams";
import { can, isAthlete } from "@/lib/can";
import { env } from "@/lib/env";
import { vapidKeys } from "@/lib/notices/vapid";
import { zoneChoices } from "@/lib/time-zones";
import { LANGUAGES } from "@/lib/words/catalogue";
import { LeaveButton } from "../team/member-buttons";
import { AccessList } from "./access-list";
import { PasswordForm, ProfileForm, SignOutEverywhereButton } from "./account-forms";
import { AgeCard } from "./age-card";
import { CalendarFeed } from "./calendar-feed";
import { countriesFor } from "./countries";
import { addDeviceAction, removeDeviceAction, tryDeviceAction } from "./device-actions";
import { OwnData } from "./own-data";
import { OwnWeekCard } from "./own-week-card";
import { Reminders } from "./reminders";
import { WishesCard } from "./wishes-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function AccountPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const [email, memberships, feedMadeAt, access, devices, reminder, birthYear, consent, wishes] =
    await readAccount(viewer);
  const t = await getTranslations("account");
  // A coach who does not run is not asked about their running.
  const runs = can(viewer, "own-days");
  const mail = env.smtpUrl() !== undefined;
  return (
    <PageWords of={["account", "consent", "joining", "notices", "reminders", "team"]}>
      <div className="mx-auto max-w-4xl space-y-5">
        <h1 className="text-xl font-bold tracking-tight wrap-anywhere">
          {t.rich("heading", {
            email: () => <span className="text-muted text-base font-normal">{email}</span>,
          })}
        </h1>
        <div className="grid items-start gap-5 md:grid-cols-2">
          <div className="space-y-5">
            <You viewer={viewer} runs={runs} />
            {runs && <Reminders viewer={viewer} reminder={reminder} devices={devices} mail={mail} />}
            <Messages viewer={viewer} devices={devices} wishes={wishes} mail={mail} />
            {(runs || feedMadeAt) && (
              <Card title={t("calendar.title")}>
                <CalendarFeed madeAt={feedMadeAt} />
              </Card>
            )}
            {runs && <AgeCard birthYear={birthYear} consent={consent} byMail={mail} />}
            <Card title={t("data.title")}>
              <OwnData deleteAfter={viewer.deleteAfter} mayKeep={viewer.consent !== "ended"} />
            </Card>
          </div>
          <div className="space-y-5">
            <Card title={t("passwordTitle")}>
              <PasswordForm done={(await searchParams).done === "password"} />
            </Card>
            <Teams memberships={memberships} />
            <Card title={t("access.title")}>
              <AccessList access={access} />
            </Card>
            <Card title={t("devices.title")}>
              <p className="mb-3 text-sm">{t("devices.what")}</p>
              <SignOutEverywhereButton />
            </Card>
          </div>
        </div>
      </div>
    </PageWords>
  );
}

const readAccount = ({ userId }: Viewer) =>
  readAs(userId, (tx) =>
    Promise.all([
      ownEmail(tx),
      membershipsOf(tx, userId),
      feedOf(tx, userId),
      accessOf(tx, userId),
      deviceCount(tx, userId),
      reminderOf(tx, userId),
      ownBirthYear(tx, userId),
      ownConsent(tx, userId),
      noticeSettingsOf(tx, userId),
    ]),
  );

/** Whether this device shows messages, and what somebody who cares for athletes wants to be told of. */
function Messages({
  viewer,
  devices,
  wishes,
  mail,
}: {
  viewer: Viewer;
  devices: number;
  wishes: NoticeSettings;
  /** Whether this server sends mail. */
  mail: boolean;
}) {
  const t = useTranslations("account");
  const reach = { device: devices > 0, mailbox: mail };
  return (
    <>
      <Card title={t("messages")}>
        <DeviceCard
          serverKey={vapidKeys().publicKey}
          devices={devices}
          actions={{ add: addDeviceAction, remove: removeDeviceAction, test: tryDeviceAction }}
        />
      </Card>
      {can(viewer, "see-roster", "anywhere") && (
        <WishesCard wishes={wishes} reach={reach} coaches={can(viewer, "see-team", "anywhere")} />
      )}
      {isAthlete(viewer) && <OwnWeekCard ownWeek={wishes.ownWeek} mail={mail} />}
    </>
  );
}

/** What they choose for themselves: name, time zone, and how things are written for them. */
async function You({ viewer, runs }: { viewer: Viewer; runs: boolean }) {
  const t = await getTranslations("account");
  const unchosen = await formatUnchosen();
  return (
    <Card title={t("you")}>
      <ProfileForm
        profile={viewer}
        runs={runs}
        zones={zoneChoices(viewer.timeZone)}
        countries={countriesFor(viewer.timeZone, unchosen.locale)}
        languages={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        unchosen={{
          units: unchosen.units,
          weekStart: unchosen.weekStart,
          byTeam: viewer.team?.weekStart != null,
        }}
      />
      {runs && (
        <p className="border-line mt-4 border-t pt-3 text-sm">
          {t.rich("zones", {
            link: (chunks) => (
              <Link href="/zones" className="underline">
                {chunks}
              </Link>
            ),
          })}
        </p>
      )}
    </Card>
  );
}

async function Teams({ memberships }: { memberships: Awaited<ReturnType<typeof membershipsOf>> }) {
  const t = await getTranslations("account.teams");
  const role = await getTranslations("frame.role");
  return (
    <Card title={t("title")}>
      {memberships.length === 0 && <Empty>{t("none")}</Empty>}
      <ul className="divide-line divide-y">
        {memberships.map(({ id, team, role: held }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-2">
            <span className="min-w-0 wrap-anywhere">
              <bdi>{team}</bdi> <span className="text-muted text-sm">{role(held)}</span>
            </span>
            <LeaveButton id={id} team={team} role={held} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A language in its own words. */
const languageName = (language: string) =>
  new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
