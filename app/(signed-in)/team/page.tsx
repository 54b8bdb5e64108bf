import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { requireViewer, type Viewer } from "@/app/viewer";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageWords } from "@/components/ui/page-words";
import { can } from "@/lib/can";
import { CONSENT_AGE } from "@/lib/consent/age";
import { guardianToken } from "@/lib/consent/link";
import { env } from "@/lib/env";
import { DAY_STARTS, EASY_SHARE } from "@/lib/team-settings";
import { zoneChoices } from "@/lib/time-zones";
import { Groups } from "./group-forms";
import { InviteForm } from "./invite-form";
import { NewTeamForm } from "./new-team-form";
import { OpenInvites } from "./open-invites";
import { JustRemoved, People } from "./people";
import { RemoveDemoButton } from "./remove-demo-button";
import { loadTeam, type TeamRead } from "./team-data";
import { TeamSettingsForm } from "./team-settings-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("team"))("title") };
}

export default async function TeamPage() {
  const viewer = await requireViewer();
  const { team } = viewer;
  if (!team) return <NoTeam />;
  const read = await loadTeam(viewer, team.id);
  const t = await getTranslations("team");
  return (
    <PageWords of={["team"]}>
      <div className="mx-auto max-w-4xl space-y-5">
        <h1 className="text-xl font-bold tracking-tight wrap-anywhere" dir="auto">
          {team.name}
        </h1>
        {read.may.changeMembers && <JustRemoved removed={read.removed} />}
        {read.may.invite && (
          <div id="invite" className="scroll-mt-4">
            <Card title={t("invite.title")}>
              <InviteForm
                teamId={team.id}
                teamName={team.name}
                mayInviteStaff={can(viewer, "invite-staff")}
              />
              <OpenInvites invites={read.invites} />
            </Card>
          </div>
        )}
        <Ways viewer={viewer} />
        <div className="grid items-start gap-5 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <PeopleCard viewer={viewer} read={read} />
          <div className="space-y-5">
            {read.may.group && <GroupsCard viewer={viewer} teamId={team.id} read={read} />}
            {can(viewer, "export-team") && <TeamExport teamId={team.id} />}
            {can(viewer, "change-team") && read.settings && <SettingsCard settings={read.settings} />}
            <DemoCard viewer={viewer} />
            <Card title={t("another.title")}>
              <NewTeamForm />
            </Card>
          </div>
        </div>
      </div>
    </PageWords>
  );
}

function NoTeam() {
  const t = useTranslations("team.none");
  return (
    <PageWords of={["team"]}>
      <div className="mx-auto max-w-md space-y-5">
        <h1 className="text-xl font-bold tracking-tight">{t("title")}</h1>
        <p>{t("what")}</p>
        <NewTeamForm />
      </div>
    </PageWords>
  );
}

/** The ways to what is about the team and stands elsewhere. */
function Ways({ viewer }: { viewer: Viewer }) {
  const t = useTranslations("team");
  return (
    <>
      {can(viewer, "see-calibration") && (
        <p className="text-sm">
          {t.rich("calibration", {
            link: (chunks) => <TextLink href="/team/calibration">{chunks}</TextLink>,
          })}
        </p>
      )}
      {can(viewer, "see-health") && (
        <p className="text-sm">
          {t.rich("health", { link: (chunks) => <TextLink href="/team/health">{chunks}</TextLink> })}
        </p>
      )}
      {can(viewer, "import-for-team") && (
        <p className="text-sm">
          {t.rich("table", { link: (chunks) => <TextLink href="/import">{chunks}</TextLink> })}
        </p>
      )}
    </>
  );
}

const TextLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className="underline">
    {children}
  </Link>
);

/** The link of a question that is open, which an owner hands over where the server has no mail. */
function handedOver(consentId: string | null): string {
  if (consentId === null) return "no address";
  if (env.smtpUrl()) return "mailed";
  return `${env.publicUrl()}/guardian/${guardianToken("answer", consentId)}`;
}

function PeopleCard({ viewer, read }: { viewer: Viewer; read: TeamRead }) {
  const t = useTranslations("team.people");
  const { may, members, contacts, lastDates, groups, invites } = read;
  const seen = may.invite ? "staff" : can(viewer, "see-roster") ? "colleagues" : "coaches";
  const known = {
    contacts,
    lastCheckIns: lastDates,
    groups,
    timeZone: viewer.timeZone,
    openInvites: new Set(invites.map(({ id }) => id)),
    seen: new Set(read.athletes.map(({ id }) => id)),
    waiting: new Map(read.waiting.map(({ athleteId, id }) => [athleteId, handedOver(id)])),
  };
  return (
    <Card title={t(seen, { count: members.length })}>
      <People
        members={members}
        viewerId={viewer.userId}
        mayChange={may.changeMembers}
        known={may.invite ? known : null}
      />
    </Card>
  );
}

function GroupsCard({ viewer, teamId, read }: { viewer: Viewer; teamId: string; read: TeamRead }) {
  const t = useTranslations("team.groups");
  // A coach who trains on the team can't be in a group of theirs: nobody coaches themselves.
  const others = read.athletes.filter(({ id }) => id !== viewer.userId).map(({ id, name }) => ({ id, name }));
  return (
    <Card title={t("title")}>
      <div id="groups">
        <Groups teamId={teamId} groups={read.groups} athletes={others} />
      </div>
    </Card>
  );
}

function SettingsCard({ settings }: { settings: NonNullable<TeamRead["settings"]> }) {
  const t = useTranslations("team.settings");
  return (
    <Card title={t("title")}>
      <TeamSettingsForm
        team={settings}
        zones={zoneChoices(settings.timeZone)}
        limits={{ easyShare: EASY_SHARE, consentAge: CONSENT_AGE, dayStarts: DAY_STARTS }}
      />
    </Card>
  );
}

const TABLES = [
  { what: "check-ins", name: "checkIns" },
  { what: "sessions", name: "sessions" },
  { what: "verdicts", name: "verdicts" },
] as const;

function TeamExport({ teamId }: { teamId: string }) {
  const t = useTranslations("team.export");
  return (
    <Card title={t("title")}>
      <p className="mb-2 text-sm">{t("what")}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {TABLES.map(({ what, name }) => (
          <li key={what}>
            <a
              className="inline-block min-h-8 py-1 underline"
              href={`/api/v1/export/team/${teamId}/${what}`}
              download
            >
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function DemoCard({ viewer }: { viewer: Viewer }) {
  const t = useTranslations("team.demo");
  if (!viewer.team?.isDemo || !can(viewer, "remove-demo")) return null;
  return (
    <Card title={t("title")}>
      <p className="mb-3 text-sm">{t("what")}</p>
      <RemoveDemoButton teamId={viewer.team.id} />
    </Card>
  );
}
