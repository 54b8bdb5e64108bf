import { useTranslations } from "next-intl";
import { Button } from "./button";

/** The button at the end of a form that keeps what is there already, and beside it that it is kept. */
export function SaveRow({ pending, saved }: { pending: boolean; saved: boolean }) {
  const t = useTranslations("ui");
  return (
    <div className="flex items-center gap-3">
      <Button type="submit" pending={pending}>
        {t("save")}
      </Button>
      <span role="status" className="text-muted text-sm">
        {saved && t("saved")}
      </span>
    </div>
  );
}
