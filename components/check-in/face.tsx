/** A face of a scale from 1 worst to 5 best: the number beside it says the same. */
export function Face({ value }: { value: number }) {
  // The corners of the mouth against its middle, in the drawing's units.
  const bend = (value - 3) * 1.7;
  return (
    <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="12" cy="12" r="9.5" strokeWidth="1.5" />
      <path
        d={`M7.5 ${15.2 - bend / 2}Q12 ${15.2 + bend * 1.5} 16.5 ${15.2 - bend / 2}`}
        strokeWidth="1.7"
        strokeLinecap="round"
      />
      <path d="M8.7 9.2v.9M15.3 9.2v.9" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
