"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type RosterView, viewHref } from "@/lib/roster/view";
import { listensTo } from "../keys/page-keys";
import { inputLook } from "../ui/field";

/** Search by name as you type; the words are in the URL. */
export function SearchBox({ view }: { view: RosterView }) {
  const t = useTranslations("roster");
  const router = useRouter();
  const [q, setQ] = useState(view.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const go = (value: string) => router.replace(viewHref(view, { q: value }), { scroll: false });
  return (
    <search className="w-full sm:w-64">
      <form
        action="/roster"
        onSubmit={(event) => {
          event.preventDefault();
          go(q);
        }}
      >
        <input
          type="search"
          name="q"
          data-search
          {...listensTo("search")}
          aria-label={t("search.label")}
          placeholder={t("search.hint")}
          value={q}
          maxLength={80}
          onChange={(event) => {
            setQ(event.target.value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => go(event.target.value), 250);
          }}
          className={inputLook}
        />
      </form>
    </search>
  );
}
