import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { InvitedRole } from "@/lib/can";
import { RevokeButton } from "./member-buttons";

type Invite = { id: string; role: InvitedRole; uses: number; maxUses: number; expiresAt: Date };

/** The invites that still work, each to be revoked. */
export function OpenInvites({ invites }: { invites: readonly Invite[] }) {
  const t = useTranslations("team.invite");
  if (invites.length === 0) return null;
  return (
    <ul className="divide-line mt-4 divide-y">
      {invites.map(({ id, role, uses, maxUses, expiresAt }) => (
        <li key={id} className="flex items-center justify-between gap-3 py-2 text-sm">
          <span>{t.rich(`open.${role}`, { uses, maxUses, date: () => <Moment at={expiresAt} /> })}</span>
          <RevokeButton id={id} />
        </li>
      ))}
    </ul>
  );
}
