"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { errorOf, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { Link } from "../ui/link";
import { useSend } from "../ui/use-send";
import { useSubmit } from "../ui/use-submit";

type View = { id: string; name: string; href: string };
type Save = (view: View) => Promise<ActionResult>;

/** The viewer's own saved ways of looking at this page: opened, kept, removed. */
export function SavedViews({
  views,
  href,
  save,
  remove,
}: {
  views: readonly View[];
  href: string;
  save: Save;
  remove: (view: { id: string }) => Promise<ActionResult>;
}) {
  const t = useTranslations("views");
  const router = useRouter();
  const [naming, setNaming] = useState(false);
  const gone = useSend(remove, { done: () => router.refresh() });
  const here = views.find((view) => view.href === href);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-sm print:hidden">
      {views.map((view) => (
        <Link
          key={view.id}
          href={view.href}
          aria-current={view.href === href ? "true" : undefined}
          className="min-w-0 underline wrap-anywhere aria-[current]:font-semibold"
        >
          {view.name}
        </Link>
      ))}
      {here ? (
        <button
          type="button"
          className="text-muted underline"
          onClick={() =>
            window.confirm(t("askForget", { name: here.name })) && void gone.send({ id: here.id })
          }
        >
          {t("forget")}
        </button>
      ) : naming ? (
        <NameView href={href} save={save} close={() => setNaming(false)} />
      ) : (
        <button type="button" className="text-muted underline" onClick={() => setNaming(true)}>
          {t("save")}
        </button>
      )}
      <FormMessage errors={gone.errors} shown={[]} />
    </div>
  );
}

/** Gives the view that is looked at a name, and keeps it. */
function NameView({ href, save, close }: { href: string; save: Save; close: () => void }) {
  const t = useTranslations("views");
  const ui = useTranslations("ui");
  const router = useRouter();
  const [name, setName] = useState("");
  const { id, renew } = useClientId();
  const { onSubmit, errors, pending } = useSubmit(save, {
    read: (): View => ({ id, name, href }),
    done: () => {
      renew();
      close();
      router.refresh();
    },
  });
  return (
    <>
      <form method="post" onSubmit={onSubmit} className="flex items-center gap-2">
        <input
          aria-label={t("name")}
          aria-invalid={errorOf(errors, "name") ? true : undefined}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          className={`${inputLook} max-w-40`}
        />
        <Button type="submit" size="small" pending={pending}>
          {t("keep")}
        </Button>
        <Button kind="quiet" size="small" onClick={close}>
          {ui("cancel")}
        </Button>
      </form>
      <FormMessage errors={errors} shown={[]} />
    </>
  );
}
