import type { Metadata } from "next";
import Link from "next/link";
import { coaches, holds, requireViewer } from "@/app/viewer";
import { Card, Empty } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { asViewer } from "@/db/connection/as-viewer";
import { groupsOf } from "@/db/people/groups";
import { openInvites } from "@/db/people/invites";
import { athletesOf, membersOf, teamOf } from "@/db/people/teams";
import { zoneChoices } from "@/lib/time-zones";
import { Groups } from "./group-forms";
import { InviteForm } from "./invite-form";
import { MakeOwnerButton, RemoveMemberButton, RevokeButton } from "./member-buttons";
import { NewTeamForm, RemoveDemoButton, TeamSettings } from "./team-forms";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage() {
  const viewer = await requireViewer();
  const { team } = viewer;
  if (!team)
    return (
      <div className="mx-auto max-w-md space-y-5">
        <h1 className="text-xl font-bold tracking-tight">No team</h1>
        <p>
          You belong to no team now. Your own data stays yours, under Today and History. Join by a coach's
          invite link, or start a team.
        </p>
        <NewTeamForm />
      </div>
    );
  const staff = coaches(viewer);
  const owner = holds(viewer, ["owner"]);
  const page = await asViewer(viewer.userId, async (tx) => ({
    members: await membersOf(tx, team.id),
    invites: staff ? await openInvites(tx, team.id) : [],
    settings: await teamOf(tx, team.id),
    groups: staff ? await groupsOf(tx, team.id) : [],
    athletes: staff ? await athletesOf(tx, team.id) : [],
  }));
  return (
    <div className="mx-auto max-w-4xl space-y-5">
      <h1 className="text-xl font-bold tracking-tight wrap-anywhere" dir="auto">
        {team.name}
      </h1>
      {staff && (
        <Card title="Invite">
          <InviteForm teamId={team.id} mayInviteCoaches={owner} />
          {page.invites.length > 0 && (
            <ul className="divide-line mt-4 divide-y">
              {page.invites.map((invite) => (
                <li key={invite.id} className="flex items-center justify-between gap-3 py-2 text-sm">
                  <span>
                    For {invite.role === "athlete" ? "athletes" : "coaches"}: used {invite.uses} of{" "}
                    {invite.maxUses}, until <Moment at={invite.expiresAt} />
                  </span>
                  <RevokeButton id={invite.id} />
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {owner && (
        <p className="text-sm">
          A table with your athletes' mornings or sessions:{" "}
          <Link href="/import" className="underline">
            import it for them
          </Link>
          . They see who did, and can take it back.
        </p>
      )}
      <div className="grid items-start gap-5 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={staff ? `People (${page.members.length})` : "Your coaches"}>
          {page.members.length === 0 && <Empty>Nobody yet.</Empty>}
          <ul className="divide-line divide-y">
            {page.members
              .filter((member) => staff || member.role !== "athlete")
              .map((member) => (
                <li key={member.id} className="flex items-center justify-between gap-3 py-2">
                  <span className="min-w-0 wrap-anywhere">
                    <bdi>{member.name}</bdi> <span className="text-muted text-sm">{member.role}</span>
                  </span>
                  {owner && member.userId !== viewer.userId && (
                    <span className="flex shrink-0 gap-2">
                      {member.role === "coach" && <MakeOwnerButton id={member.id} name={member.name} />}
                      <RemoveMemberButton id={member.id} name={member.name} role={member.role} />
                    </span>
                  )}
                </li>
              ))}
          </ul>
        </Card>
        <div className="space-y-5">
          {staff && (
            <Card title="Groups">
              <div id="groups">
                <Groups
                  teamId={team.id}
                  groups={page.groups}
                  athletes={page.athletes
                    // A coach who trains on the team can't be in a group of theirs: nobody coaches themselves.
                    .filter(({ id }) => id !== viewer.userId)
                    .map(({ id, name }) => ({ id, name }))}
                />
              </div>
            </Card>
          )}
          {owner && (
            <Card title="Export">
              <p className="mb-2 text-sm">Everything of the team's athletes, as tables (CSV):</p>
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {["check-ins", "sessions", "verdicts"].map((what) => (
                  <li key={what}>
                    <a
                      className="inline-block min-h-8 py-1 underline"
                      href={`/api/v1/export/team/${team.id}/${what}`}
                      download
                    >
                      {what}
                    </a>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {owner && page.settings && (
            <Card title="Settings">
              <TeamSettings team={page.settings} zones={zoneChoices(page.settings.timeZone)} />
            </Card>
          )}
          {owner && team.isDemo && (
            <Card title="Demo">
              <p className="mb-3 text-sm">This team is made up, to show what Feelcheck looks like in use.</p>
              <RemoveDemoButton teamId={team.id} />
            </Card>
          )}
          <Card title="Another team">
            <NewTeamForm />
          </Card>
        </div>
      </div>
    </div>
  );
}
