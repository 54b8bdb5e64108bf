import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import PageFault from "./error";
import { WithWords } from "./testing/with-words";

it("the page of a fault gives its digest, and nothing of what it says", () => {
  const error = Object.assign(new Error("sharp pain, left shin"), { digest: "4711" });
  const html = renderToStaticMarkup(
    <WithWords>
      <PageFault error={error} />
    </WithWords>,
  );
  expect(html).toContain("fault 4711");
  expect(html).not.toContain("shin");
});
