import { useTranslations } from "next-intl";
import { Field, inputLook } from "../ui/field";
import { useFormat } from "../ui/use-format";

/** The heart rate that zones come from: at the threshold, or the highest there is. */
export function BeatsField({
  basis,
  beats,
  highest,
  change,
  error,
}: {
  basis: "threshold" | "max";
  beats: string;
  highest: { bpm: number; date: string } | null;
  change: (beats: string) => void;
  error?: string;
}) {
  const t = useTranslations("zones.form");
  const f = useFormat();
  const recorded =
    highest && t("highest", { beats: f.beats(highest.bpm), date: f.day(highest.date, "year") });
  return (
    <Field
      label={t(basis === "threshold" ? "thresholdBeats" : "maxBeats")}
      hint={basis === "threshold" ? t("thresholdHint") : (recorded ?? t("maxHint"))}
      error={error}
    >
      {(props) => (
        <input
          {...props}
          name="beats"
          inputMode="numeric"
          value={beats}
          onChange={(e) => change(e.target.value)}
          className={inputLook}
        />
      )}
    </Field>
  );
}
