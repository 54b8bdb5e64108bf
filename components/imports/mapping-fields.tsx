import { useTranslations } from "next-intl";
import { useId } from "react";
import { inputLook } from "../ui/field";

type Options = readonly (readonly [value: string, label: string])[];

/** One choice among a few, or among the columns of the table. */
export function Select({
  label,
  value,
  set,
  options,
}: {
  label: string;
  value: string;
  set: (value: string) => void;
  options: Options;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      <select id={id} value={value} onChange={(e) => set(e.target.value)} className={`${inputLook} mt-1`}>
        {options.map(([key, name], i) => (
          <option key={`${key}-${i}`} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A column that holds a scale, as typed, with what its least and its most are written as. */
export type ScaleDraft = { column: string; least: string; most: string; normal?: string };

/** Asks for a scale's column and, where there is one, for its two ends, named by `words`. */
export function ScaleFields({
  label,
  words,
  value,
  set,
  options,
  normal = false,
}: {
  label: string;
  words: readonly [string, string];
  value: ScaleDraft;
  set: (change: Partial<ScaleDraft>) => void;
  options: Options;
  /** Whether to ask as well what is normal on the scale. */
  normal?: boolean;
}) {
  const t = useTranslations("imports");
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      <Select label={label} value={value.column} set={(column) => set({ column })} options={options} />
      {value.column && (
        <div className="mt-1 flex gap-2 text-sm">
          {(["least", "most"] as const).map((end, i) => (
            <label key={end} className="text-muted flex-1">
              {words[i]}
              <input
                type="number"
                step="any"
                value={value[end]}
                onChange={(e) => set({ [end]: e.target.value })}
                className={`${inputLook} mt-0.5`}
              />
            </label>
          ))}
        </div>
      )}
      {value.column && normal && (
        <label className="text-muted mt-1 block text-sm">
          {t("mapping.normal")}
          <input
            type="number"
            step="any"
            value={value.normal ?? ""}
            onChange={(e) => set({ normal: e.target.value })}
            className={`${inputLook} mt-0.5`}
          />
        </label>
      )}
    </fieldset>
  );
}
