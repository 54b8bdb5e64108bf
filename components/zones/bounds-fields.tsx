import { useTranslations } from "next-intl";
import { FieldMessage, inputLook } from "../ui/field";
import type { TypedZones } from "./typed-zones";

/** Where zones 2 to 5 begin, by hand, and from which zone on it is above the second threshold. */
export function BoundsFields({
  typed: { bounds, hardFrom },
  change,
  error,
}: {
  typed: TypedZones;
  change: (some: Partial<TypedZones>) => void;
  error?: string;
}) {
  const t = useTranslations("zones.form");
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t("begin")}</legend>
      <div className="mt-1 grid grid-cols-4 gap-2">
        {bounds.map((bound, i) => (
          <label key={i} className="text-muted text-sm">
            {t("zone", { number: i + 2 })}
            <input
              inputMode="numeric"
              value={bound}
              onChange={({ target }) =>
                change({ bounds: bounds.map((old, j) => (j === i ? target.value : old)) })
              }
              className={inputLook}
            />
          </label>
        ))}
      </div>
      {error && <FieldMessage>{error}</FieldMessage>}
      <label className="mt-3 flex items-center gap-2 text-sm">
        {t("hardFrom")}
        <select
          value={hardFrom}
          onChange={({ target }) => change({ hardFrom: target.value === "4" ? 4 : 5 })}
          className="border-field bg-card min-h-9 rounded-lg border px-2"
        >
          <option value={4}>4</option>
          <option value={5}>5</option>
        </select>
      </label>
    </fieldset>
  );
}
