/** Values that a form carries without showing them. */
export function Hidden({ values }: { values: Readonly<Record<string, string | number | null>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value ?? ""} />
  ));
}
