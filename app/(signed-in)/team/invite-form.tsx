"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { InputField } from "@/components/ui/input-field";
import { PostForm } from "@/components/ui/post-form";
import { SelectField } from "@/components/ui/select-field";
import { useSubmit } from "@/components/ui/use-submit";
import { INVITED_ROLES } from "@/lib/can";
import { numberIn, textOf } from "@/lib/form-fields";
import { createInviteAction } from "./actions";
import { type Made, NewInvite } from "./new-invite";

/** For how many days an invite works, and for how many people. */
const NUMBERS = [
  { name: "days", label: "days", start: "14", most: 90 },
  { name: "maxUses", label: "uses", start: "30", most: 500 },
] as const;

/** Makes an invite; its link and code are shown once. */
export function InviteForm({
  teamId,
  teamName,
  mayInviteStaff,
}: {
  teamId: string;
  teamName: string;
  mayInviteStaff: boolean;
}) {
  const t = useTranslations("team.invite");
  const role = useTranslations("frame.role");
  const router = useRouter();
  const [made, setMade] = useState<Made | null>(null);
  const { form, errors, pending, begin, posted } = useSubmit(createInviteAction, {
    read: (fields) => ({
      teamId,
      role: textOf(fields, "role") || "athlete",
      days: numberIn(textOf(fields, "days")),
      maxUses: numberIn(textOf(fields, "maxUses")),
    }),
    done: (data) => {
      setMade(data);
      router.refresh();
    },
  });
  const shown = made ?? (posted?.ok ? posted.data : null);
  const roles = mayInviteStaff ? INVITED_ROLES : (["athlete"] as const);
  return (
    <div className="space-y-4">
      <PostForm sending={form} noValidate className="grid items-end gap-3 sm:grid-cols-4">
        <input type="hidden" name="teamId" value={teamId} />
        <SelectField
          name="role"
          label={t("as")}
          errors={errors}
          start={begin("role", "athlete")}
          choices={roles.map((value) => ({ value, label: role(value) }))}
        />
        {NUMBERS.map(({ name, label, start, most }) => (
          <InputField
            key={name}
            name={name}
            label={t(label)}
            errors={errors}
            start={begin(name, start)}
            type="number"
            min={1}
            max={most}
          />
        ))}
        <Button type="submit" pending={pending} className="min-h-11">
          {t("submit")}
        </Button>
      </PostForm>
      <FormMessage errors={errors} shown={["role", "days", "maxUses"]} />
      {shown && <NewInvite {...shown} team={teamName} />}
    </div>
  );
}
