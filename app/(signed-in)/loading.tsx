export default function Loading() {
  return (
    <p role="status" className="text-muted py-16 text-center">
      Loading…
    </p>
  );
}
