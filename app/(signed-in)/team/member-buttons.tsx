"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { endMembershipAction, makeOwnerAction, revokeInviteAction } from "./actions";

/** A button that asks before it acts, and says why when it can't. */
function SureButton({
  label,
  question,
  act,
  id,
  done,
}: {
  label: string;
  question: string;
  act: typeof revokeInviteAction;
  id: string;
  done?: () => void;
}) {
  const router = useRouter();
  const { form, errors, pending } = useSubmit(act, {
    read: () => (window.confirm(question) ? { id } : null),
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

export const RevokeButton = ({ id }: { id: string }) => (
  <SureButton
    id={id}
    label="Take back"
    question="Take this invite back? Its link stops working at once."
    act={revokeInviteAction}
  />
);

export const RemoveMemberButton = ({ id, name, role }: { id: string; name: string; role: string }) => (
  <SureButton
    id={id}
    label="Remove"
    question={
      role === "athlete"
        ? `Remove ${name} as athlete? They keep their own data; the team's coaches stop seeing it at once. The invite link they came by stops working.`
        : `Remove ${name} as ${role}? They stop seeing the athletes' data at once. Invite links they made or came by stop working.`
    }
    act={endMembershipAction}
  />
);

export const MakeOwnerButton = ({ id, name }: { id: string; name: string }) => (
  <SureButton
    id={id}
    label="Make owner"
    question={`Make ${name} an owner? They may then change the team and remove anybody, you too.`}
    act={makeOwnerAction}
  />
);

export const LeaveButton = ({ id, team, role }: { id: string; team: string; role: string }) => (
  <SureButton
    id={id}
    label="Leave"
    question={`Leave ${team} as ${role}? You need a new invite to come back.`}
    act={endMembershipAction}
    done={() => window.location.assign("/account")}
  />
);
