"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import type { Role } from "@/lib/can";
import {
  askBirthYearAgainAction,
  endMembershipAction,
  makeOwnerAction,
  revokeInviteAction,
  takeBackRemovalAction,
} from "./actions";

/** A button that acts, after a question where there is one, and says why when it can't. */
function SureButton({
  label,
  question,
  act,
  id,
  done,
}: {
  label: ReactNode;
  /** Asked before; null for what can be taken back. */
  question: string | null;
  act: typeof revokeInviteAction;
  id: string;
  done?: () => void;
}) {
  const router = useRouter();
  const { form, errors, pending } = useSubmit(act, {
    read: () => (question === null || window.confirm(question) ? { id } : null),
    done: () => (done ? done() : router.refresh()),
  });
  return (
    <PostForm sending={form} className="shrink-0">
      <input type="hidden" name="id" value={id} />
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="quiet" size="small" pending={pending}>
        {label}
      </Button>
    </PostForm>
  );
}

export function RevokeButton({ id }: { id: string }) {
  const t = useTranslations("team.invite");
  return <SureButton id={id} label={t("revoke")} question={t("askRevoke")} act={revokeInviteAction} />;
}

/** Removes somebody at once: for ten minutes it can be taken back. */
export function RemoveMemberButton({ id }: { id: string }) {
  const t = useTranslations("team.people");
  return <SureButton id={id} label={t("remove")} question={null} act={endMembershipAction} />;
}

export function TakeBackButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations("team.people");
  const label = t.rich("undo", {
    name,
    hidden: (chunks) => <span className="sr-only">{chunks}</span>,
  });
  return <SureButton id={id} label={<span>{label}</span>} question={null} act={takeBackRemovalAction} />;
}

/** Asks an athlete to look at their year of birth again. */
export function AskYearButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations("team.people");
  return (
    <SureButton
      id={id}
      label={t("askYear")}
      question={t("askAskYear", { name })}
      act={askBirthYearAgainAction}
    />
  );
}

export function MakeOwnerButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations("team.people");
  return (
    <SureButton id={id} label={t("makeOwner")} question={t("askOwner", { name })} act={makeOwnerAction} />
  );
}

export function LeaveButton({ id, team, role }: { id: string; team: string; role: Role }) {
  const t = useTranslations("team.people");
  const roles = useTranslations("frame.role");
  return (
    <SureButton
      id={id}
      label={t("leave")}
      question={t("askLeave", { team, role: roles(role) })}
      act={endMembershipAction}
      done={() => window.location.assign("/account")}
    />
  );
}
