import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { Menu } from "@/components/ui/menu";
import { useFormat } from "@/components/ui/use-format";
import type { Removed } from "@/db/people/removals";
import { localDate } from "@/lib/calendar";
import type { Role } from "@/lib/can";
import { AskYearButton, MakeOwnerButton, RemoveMemberButton, TakeBackButton } from "./member-buttons";

type Member = {
  id: string;
  userId: string;
  name: string;
  role: Role;
  joinedAt: Date;
  /** The link they came by; null where nobody noted it. */
  inviteId: string | null;
};

/** What a coach is told of the people besides their names and roles. */
export type Known = {
  contacts: Readonly<Record<string, string>>;
  lastCheckIns: ReadonlyMap<string, string>;
  groups: readonly { name: string; athleteIds: readonly string[] }[];
  /** Of the reader. */
  timeZone: string;
  /** The links that still work. */
  openInvites: ReadonlySet<string>;
  /** The athletes whose page they may open: not those of whom a consent waits. */
  seen: ReadonlySet<string>;
  /** Of which athletes a guardian's consent waits, for owners alone; the guardian's link where the owner hands it over. */
  waiting: ReadonlyMap<string, string | "mailed" | "no address">;
};

/** The people of a team. `known`: for whoever coaches it. Who may change members has a menu for it beside everybody else. */
export function People({
  members,
  viewerId,
  mayChange,
  known,
}: {
  members: readonly Member[];
  viewerId: string;
  mayChange: boolean;
  known: Known | null;
}) {
  const t = useTranslations("team.people");
  return (
    <>
      <ul className="divide-line divide-y">
        {members.map((member) => (
          <li key={member.id} className="flex items-start justify-between gap-3 py-2.5">
            <Person member={member} known={known} isViewer={member.userId === viewerId} />
            {mayChange && member.userId !== viewerId && (
              <Menu label={t("more", { name: member.name })}>
                {member.role === "coach" && <MakeOwnerButton id={member.id} name={member.name} />}
                {member.role === "athlete" && <AskYearButton id={member.id} name={member.name} />}
                <RemoveMemberButton id={member.id} />
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {members.every(({ userId }) => userId === viewerId) && (
        <p className="text-muted border-line border-t py-3 text-sm">{t(known ? "onlyYou" : "nobody")}</p>
      )}
    </>
  );
}

function Person({ member, known, isViewer }: { member: Member; known: Known | null; isViewer: boolean }) {
  const t = useTranslations("team.people");
  const roles = useTranslations("frame.role");
  const f = useFormat();
  const { userId, name, role } = member;
  const email = known?.contacts[userId];
  const athlete = known?.seen.has(userId) && role === "athlete" && !isViewer;
  return (
    <div className="min-w-0 wrap-anywhere">
      <p>
        {athlete ? (
          <Link href={`/athletes/${userId}`} className="font-semibold hover:underline" dir="auto">
            {name}
          </Link>
        ) : (
          <bdi className="font-semibold">{name}</bdi>
        )}{" "}
        <span className="text-muted text-sm">{roles(role)}</span>
      </p>
      <div className="text-muted text-sm">
        {role === "athlete" ? (
          known && <Training member={member} known={known} />
        ) : (
          <p>{t(`sees.${role}`)}</p>
        )}
        {known && (
          <p>
            {t("joined", {
              date: f.day(localDate(member.joinedAt, known.timeZone), "year"),
              link: member.inviteId ? (known.openInvites.has(member.inviteId) ? "open" : "closed") : "none",
            })}
          </p>
        )}
        {email && !isViewer && (
          <a href={`mailto:${email}`} className="inline-block min-h-6 underline">
            {email}
          </a>
        )}
        {role === "athlete" && <Waits state={known?.waiting.get(userId)} />}
      </div>
    </div>
  );
}

/** That a guardian's consent waits, and the link to hand over where the server has no mail. */
function Waits({ state }: { state: string | undefined }) {
  const t = useTranslations("team.people");
  if (state === undefined) return null;
  const link = state === "mailed" || state === "no address" ? null : state;
  return (
    <div className="text-ink space-y-1">
      <p className="font-medium">{t("consentWaits")}</p>
      {state === "no address" && <p>{t("consentNoAddress")}</p>}
      {link && (
        <>
          <p>{t("consentNoMail")}</p>
          <p className="bg-accent-soft rounded-lg px-3 py-2 text-xs break-all" data-testid="guardian-link">
            {link}
          </p>
          <CopyButton text={link} words={t("copyConsent")} />
        </>
      )}
    </div>
  );
}

/** When an athlete last checked in, and which groups they are in. */
function Training({ member: { userId }, known }: { member: Member; known: Known }) {
  const t = useTranslations("team.people");
  const f = useFormat();
  const last = known.lastCheckIns.get(userId);
  const groups = known.groups.filter(({ athleteIds }) => athleteIds.includes(userId)).map(({ name }) => name);
  return (
    <>
      <p>{last ? t("lastCheckIn", { date: f.day(last) }) : t("noCheckIn")}</p>
      {groups.length > 0 && (
        <p dir="auto">{t("inGroups", { count: groups.length, groups: groups.join(", ") })}</p>
      )}
    </>
  );
}

/** Whom the viewer has just removed, each to be taken back. The region is always there, so that it is announced. */
export function JustRemoved({ removed }: { removed: readonly Removed[] }) {
  const t = useTranslations("team.people");
  const roles = useTranslations("frame.role");
  return (
    <div role="status" className="space-y-2">
      {removed.map(({ id, name, role }) => (
        <div
          key={id}
          className="bg-accent-soft flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-lg px-4 py-2 text-sm"
        >
          <span className="min-w-0 wrap-anywhere">
            {t(role === "athlete" ? "removed.athlete" : "removed.other", { name, role: roles(role) })}
          </span>
          <TakeBackButton id={id} name={name} />
        </div>
      ))}
    </div>
  );
}
