import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "../ui/card";

/** What stands below how the athlete stands, in its order; each has an anchor. */
export const SECTIONS = ["fortnight", "timeline", "day", "usual", "injuries", "log"] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The way to every part of a long page; stays in sight. */
export function SectionLinks() {
  const t = useTranslations("athlete");
  return (
    <nav
      aria-label={t("sections")}
      className="border-line bg-paper sticky top-0 z-10 -mx-4 flex gap-x-1 overflow-x-auto border-b px-4 py-1 text-sm print:hidden"
    >
      {SECTIONS.map((name) => (
        <a
          key={name}
          href={`#${name}`}
          className="text-muted hover:text-ink inline-flex min-h-9 items-center rounded-lg px-2.5 whitespace-nowrap"
        >
          {t(`section.${name}`)}
        </a>
      ))}
    </nav>
  );
}

/** A part of the page that its links lead to. */
export function Section({
  name,
  aside,
  bare,
  children,
}: {
  name: SectionName;
  aside?: ReactNode;
  /** Its parts are cards of their own. */
  bare?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("athlete");
  return (
    <div id={name} className="min-w-0 scroll-mt-14">
      {bare ? (
        children
      ) : (
        <Card title={t(`section.${name}`)} aside={aside}>
          {children}
        </Card>
      )}
    </div>
  );
}
