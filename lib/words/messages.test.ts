import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "./catalogue";
import { PLAIN_LOCALE } from "./words";

type Messages = { [key: string]: string | Messages };

const keysOf = (messages: Messages, path = ""): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );

describe("each sentence can be taken apart, as it is when the product is built", () => {
  for (const [noun, messages] of Object.entries(ENGLISH as unknown as Messages)) {
    it(noun, () => {
      const faults: string[] = [];
      const t = createTranslator({
        locale: PLAIN_LOCALE,
        messages: { [noun]: messages },
        getMessageFallback: () => "",
        // What is missing are the parameters, which nobody gives here.
        onError: ({ code, message }) => code === "INVALID_MESSAGE" && faults.push(message),
      }) as (key: string) => string;
      for (const key of keysOf(messages as Messages)) t(`${noun}.${key}`);
      expect(faults).toEqual([]);
    });
  }
});
