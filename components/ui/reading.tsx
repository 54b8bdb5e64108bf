/**
 * Stands where a part of the page comes as soon as it is read. Where no script can put it here, the style sheet hides this
 * and shows the part at the end of the page.
 */
export function Reading({ words }: { words: string }) {
  return (
    <p data-reading className="text-muted min-h-screen text-sm" role="status">
      {words}
    </p>
  );
}
