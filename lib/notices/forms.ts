import { z } from "zod";
import { env } from "@/lib/env";
import { wrong } from "@/lib/words/wrong";
import { mayBeSentTo } from "./public-address";

/** Base64url of so many bytes. */
const bytes = (count: number) =>
  z.string().refine((text) => {
    const read = Buffer.from(text, "base64url");
    return read.length === count && read.toString("base64url") === text.replace(/=+$/, "");
  }, wrong("device"));

const endpoint = z
  .string()
  .max(2_000, wrong("device"))
  .refine((address) => mayBeSentTo(address, env.localPush()), wrong("device"));

/** What a browser says of itself once it takes messages (the Push API's PushSubscription). */
export const deviceForm = z.strictObject({
  endpoint,
  /** A point of P-256, uncompressed. */
  p256dh: bytes(65).refine((text) => Buffer.from(text, "base64url")[0] === 4, wrong("device")),
  auth: bytes(16),
});

export const deviceNamed = z.strictObject({ endpoint });
