"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Moment } from "@/components/ui/moment";
import { PostForm } from "@/components/ui/post-form";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useSend } from "@/components/ui/use-send";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { askForDeletionAction, keepAccountAction, makeFeedAction, revokeFeedAction } from "./actions";

/** The secret calendar address: made, shown once, made anew, ended. */
export function CalendarFeed({ madeAt }: { madeAt: Date | null }) {
  const router = useRouter();
  const [link, setLink] = useState<string | null>(null);
  const make = useSend(makeFeedAction, {
    done: (data) => {
      setLink(data.link);
      router.refresh();
    },
  });
  const revoke = useSend(revokeFeedAction, {
    done: () => {
      setLink(null);
      router.refresh();
    },
  });
  return (
    <div className="space-y-3">
      <p className="text-sm">
        Your coach's plan in your own calendar, kept up to date. Whoever has the address can read the plan.
      </p>
      {link && (
        <p className="bg-accent-soft rounded-lg px-3 py-2 text-sm break-all" data-testid="feed-link">
          {link}
        </p>
      )}
      {link && <p className="text-sm">Subscribe to this address in your calendar. It is shown only now.</p>}
      {madeAt && !link && (
        <p className="text-sm">
          An address is in use since <Moment at={madeAt} />.
        </p>
      )}
      <FormMessage errors={[...make.errors, ...revoke.errors]} shown={[]} />
      <div className="flex flex-wrap gap-2">
        <Button
          kind="quiet"
          pending={make.pending}
          onClick={() =>
            (!madeAt || window.confirm("Make a new address? The one in use stops working.")) &&
            void make.send({})
          }
        >
          {madeAt ? "Make a new address" : "Make an address"}
        </Button>
        {madeAt && (
          <Button
            kind="quiet"
            pending={revoke.pending}
            onClick={() =>
              window.confirm("End the address? Calendars that use it stop updating.") && void revoke.send({})
            }
          >
            End it
          </Button>
        )}
      </div>
    </div>
  );
}

/** Taking one's data along, and deleting it: a written confirmation and seven days to think again. */
export function OwnData({ deleteAfter }: { deleteAfter: Date | null }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const hydrated = useHydrated();
  const ask = useSubmit(askForDeletionAction, {
    read: (fields) => textsOf(fields, "words"),
    done: () => {
      setOpen(false);
      router.refresh();
    },
  });
  const written = (
    <PostForm sending={ask.form} noValidate className="space-y-3">
      <p className="text-sm">
        Seven days from now your account and all its data are deleted for good, for your coaches too. Until
        then you can sign in and take it back.
      </p>
      <Field label="Type: delete my data" error={errorOf(ask.errors, "words")}>
        {(props) => (
          <input
            {...props}
            name="words"
            defaultValue={ask.begin("words")}
            autoComplete="off"
            className={inputLook}
          />
        )}
      </Field>
      <FormMessage errors={ask.errors} shown={["words"]} />
      <div className="flex gap-2">
        <Button type="submit" kind="danger" pending={ask.pending}>
          Delete in seven days
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </PostForm>
  );
  return (
    <div className="space-y-4">
      <p className="text-sm">Everything you entered, every verdict and note, as JSON and as tables (CSV).</p>
      <a href="/api/v1/export/me" download className={buttonLook("quiet")}>
        Export my data
      </a>
      <div className="border-line border-t pt-4">
        {deleteAfter ? (
          <KeepAccount deleteAfter={deleteAfter} />
        ) : open ? (
          written
        ) : (
          <>
            <Button kind="quiet" disabled={!hydrated} onClick={() => setOpen(true)}>
              Delete my account…
            </Button>
            <noscript>{written}</noscript>
          </>
        )}
      </div>
    </div>
  );
}

/** Says when everything goes, and takes it back. */
export function KeepAccount({ deleteAfter }: { deleteAfter: Date }) {
  const router = useRouter();
  const { form, errors, pending } = useSubmit(keepAccountAction, {
    read: () => ({}),
    done: () => router.refresh(),
  });
  return (
    <PostForm sending={form} className="flex flex-wrap items-center gap-3">
      <p>
        Your account and all its data are deleted on <Moment at={deleteAfter} />.
      </p>
      <Button type="submit" size="small" pending={pending}>
        Keep my account
      </Button>
      <FormMessage errors={errors} shown={[]} />
    </PostForm>
  );
}
