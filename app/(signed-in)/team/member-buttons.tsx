"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { endMembershipAction, revokeInviteAction } from "./actions";

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
    question={`Remove ${name} as ${role}? They keep their own data; the team's coaches stop seeing it at once.`}
    act={endMembershipAction}
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
