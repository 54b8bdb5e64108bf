/** What the lines and colours of the timeline mean. */
export function TimelineKey({ otherName }: { otherName: string | null }) {
  const line = (dash: string | undefined, color: string) => (
    <svg width="22" height="8" aria-hidden="true">
      <line x1="0" x2="22" y1="4" y2="4" stroke={color} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
  return (
    <p className="text-muted mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="inline-flex items-center gap-1.5">{line(undefined, "var(--ink)")} soreness</span>
      <span className="inline-flex items-center gap-1.5">{line("4 3", "var(--accent)")} expected course</span>
      {otherName && (
        <span className="inline-flex items-center gap-1.5">
          {line("1 3", "var(--muted)")} {otherName}
        </span>
      )}
      {(["easy", "moderate", "hard"] as const).map((zone) => (
        <span key={zone} className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-sm" data-zone={zone} /> {zone} minutes
        </span>
      ))}
      <span className="inline-flex items-center gap-1.5">
        <span className="bg-field size-2.5 rounded-sm" /> sleep
      </span>
    </p>
  );
}
