"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { errorOf, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { useSubmit } from "../ui/use-submit";

type View = { id: string; name: string; href: string };

/** The viewer's own saved ways of looking at this page: opened, kept, removed. */
export function SavedViews({
  views,
  href,
  save,
  remove,
}: {
  views: readonly View[];
  href: string;
  save: (view: View) => Promise<ActionResult>;
  remove: (view: { id: string }) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const { id, renew } = useClientId();
  const refresh = () => router.refresh();
  const kept = useSubmit(save, {
    read: (): View => ({ id, name, href }),
    done: () => {
      setNaming(false);
      setName("");
      renew();
      refresh();
    },
  });
  const gone = useSend(remove, { done: refresh });
  const here = views.find((view) => view.href === href);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
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
          onClick={() => window.confirm(`Forget the view ${here.name}?`) && void gone.send({ id: here.id })}
        >
          Forget this view
        </button>
      ) : naming ? (
        <form method="post" onSubmit={kept.onSubmit} className="flex items-center gap-2">
          <input
            aria-label="Name of the view"
            aria-invalid={errorOf(kept.errors, "name") ? true : undefined}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.target.value)}
            className={`${inputLook} max-w-40`}
          />
          <Button type="submit" size="small" pending={kept.pending}>
            Keep
          </Button>
          <Button kind="quiet" size="small" onClick={() => setNaming(false)}>
            Cancel
          </Button>
        </form>
      ) : (
        <button type="button" className="text-muted underline" onClick={() => setNaming(true)}>
          Save this view
        </button>
      )}
      <FormMessage errors={[...kept.errors, ...gone.errors]} shown={[]} />
    </div>
  );
}
