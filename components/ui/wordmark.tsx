/** The name with its mark: a pulse of soreness that settles. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-lg font-bold tracking-tight">
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
        <rect width="26" height="26" rx="7" fill="var(--accent)" />
        <path
          d="M4 17c3 0 3-9 6-9s2.500 9 5 9 2.500-4 7-4"
          fill="none"
          stroke="var(--accent-ink)"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
      </svg>
      Feelcheck
    </span>
  );
}
