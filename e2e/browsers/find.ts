/** What a person looks for on a page: something to press, an answer of a question, a field to write in, words to read. */
export type Sought =
  | { kind: "press"; name: string }
  | { kind: "answer"; question: string; answer: string }
  | { kind: "field"; label: string }
  | { kind: "words"; words: string };

/**
 * Finds what is sought as a person would, by the words that stand there; null where it is not, or not to be seen. It runs in
 * the page, so it is whole in itself. A name is matched whole, else by how it begins.
 */
export function find(sought: Sought): Element | null {
  const plain = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const best = (elements: readonly Element[], name: string, of: (element: Element) => string) =>
    elements.find((one) => of(one) === name) ?? elements.find((one) => of(one).startsWith(name)) ?? null;
  const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)];
  const nameOf = (element: Element) => plain(element.getAttribute("aria-label") ?? element.textContent);
  if (sought.kind === "press") return best(all("a[href], button, summary").filter(seen), sought.name, nameOf);
  if (sought.kind === "field") {
    const label = best(all("label").filter(seen), sought.label, nameOf);
    return label instanceof HTMLLabelElement ? label.control : null;
  }
  if (sought.kind === "answer") {
    const group = best(all("fieldset"), sought.question, (one) =>
      plain(one.querySelector("legend")?.textContent),
    );
    return group && best(all("label", group), sought.answer, nameOf);
  }
  const holds = (element: Element) => plain(element.textContent).includes(sought.words) && seen(element);
  return all("h1, h2, h3, p, li, dd, td, span, div, [role=status], [role=alert]").find(holds) ?? null;
}
