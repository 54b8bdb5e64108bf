"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { askForDeletionAction } from "./actions";
import { KeepAccount } from "./keep-account";

/** Taking one's data along, and deleting it: a written confirmation and seven days to think again. */
export function OwnData({ deleteAfter, mayKeep }: { deleteAfter: Date | null; mayKeep: boolean }) {
  const t = useTranslations("account.data");
  const [open, setOpen] = useState(false);
  const hydrated = useHydrated();
  const written = <DeletionForm close={() => setOpen(false)} />;
  return (
    <div className="space-y-4">
      <p className="text-sm">{t("what")}</p>
      <a href="/api/v1/export/me" download className={buttonLook("quiet")}>
        {t("export")}
      </a>
      <div className="border-line border-t pt-4">
        {deleteAfter ? (
          <KeepAccount deleteAfter={deleteAfter} mayKeep={mayKeep} />
        ) : open ? (
          written
        ) : (
          <>
            <Button kind="quiet" disabled={!hydrated} onClick={() => setOpen(true)}>
              {t("delete")}
            </Button>
            <noscript>{written}</noscript>
          </>
        )}
      </div>
    </div>
  );
}

function DeletionForm({ close }: { close: () => void }) {
  const t = useTranslations("account.data");
  const ui = useTranslations("ui");
  const router = useRouter();
  const { form, errors, pending, begin } = useSubmit(askForDeletionAction, {
    read: (fields) => textsOf(fields, "words"),
    done: () => {
      close();
      router.refresh();
    },
  });
  return (
    <PostForm sending={form} noValidate className="space-y-3">
      <p className="text-sm">{t("warning")}</p>
      <Field label={t("type", { words: t("words") })} error={errorOf(errors, "words")}>
        {(props) => (
          <input
            {...props}
            name="words"
            defaultValue={begin("words")}
            autoComplete="off"
            className={inputLook}
          />
        )}
      </Field>
      <FormMessage errors={errors} shown={["words"]} />
      <div className="flex gap-2">
        <Button type="submit" kind="danger" pending={pending}>
          {t("confirm")}
        </Button>
        <Button kind="quiet" onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </PostForm>
  );
}
