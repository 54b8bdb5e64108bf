import { getRequestConfig } from "next-intl/server";
import { catalogueOf } from "@/lib/words/catalogue";
import { currentLocale } from "./locale";
import { currentViewer } from "./viewer";

/** What next-intl asks once a request: the viewer's locale, its sentences, and the zone that instants are told in. */
export default getRequestConfig(async () => {
  const locale = await currentLocale();
  const viewer = await currentViewer();
  return {
    locale,
    messages: catalogueOf(locale),
    timeZone: viewer?.timeZone ?? "UTC",
    // A sentence that is missing or can't be filled in is a fault of ours: never a key on the page.
    onError(error) {
      throw error;
    },
  };
});
