import { useTranslations } from "next-intl";
import { THEMES, type Theme } from "@/lib/theme";

/** Light, dark, or as the system says: three buttons of a form, which need no scripts. */
export function ThemeChoice({
  chosen,
  choose,
}: {
  chosen: Theme;
  choose: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("ui.theme");
  return (
    <form action={choose} className="flex items-center gap-2">
      <fieldset className="flex items-center gap-1">
        <legend className="sr-only">{t("label")}</legend>
        {THEMES.map((theme) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === chosen}
            className="text-muted aria-pressed:text-ink aria-pressed:bg-card aria-pressed:border-line hover:text-ink min-h-9 rounded-lg border border-transparent px-2.5 text-sm"
          >
            {t(theme)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
