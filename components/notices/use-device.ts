"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useSend } from "@/components/ui/use-send";
import type { ActionResult } from "@/lib/action-result";
import { isOf, look, type Said, type Standing, saidOf, subscribe } from "./subscription";

export type DeviceActions = {
  add: (device: Said) => Promise<ActionResult>;
  remove: (device: { endpoint: string }) => Promise<ActionResult>;
  test: (device: { endpoint: string }) => Promise<ActionResult>;
};

/** How this browser stands to messages, and how to change it. */
export function useDevice(serverKey: string, actions: DeviceActions) {
  const t = useTranslations("notices.device");
  const router = useRouter();
  const [standing, setStanding] = useState<Standing>("looking");
  const [sent, setSent] = useState(false);
  const [asking, setAsking] = useState(false);
  const held = useRef<PushSubscription>(null);
  const stands = (next: Standing) => {
    setStanding(next);
    router.refresh();
  };
  const add = useSend(actions.add, { done: () => stands("on") });
  const remove = useSend(actions.remove, { done: () => stands("off") });
  const test = useSend(actions.test, { done: () => setSent(true) });

  // What the browser says when the page is there; nothing of it is known to the server.
  useEffect(() => {
    void look().then(({ standing, subscription }) => {
      held.current = subscription;
      setStanding(subscription && !isOf(subscription, serverKey) ? "off" : standing);
    });
  }, [serverKey]);

  const turnOn = async () => {
    setAsking(true);
    add.setErrors([]);
    try {
      held.current = await subscribe(serverKey);
      if (held.current) await add.send(saidOf(held.current));
      else setStanding(Notification.permission === "denied" ? "denied" : "off");
    } catch {
      // The push service of the browser is away, or the browser has none: only it knows.
      add.setErrors([{ field: "form", message: t("failed") }]);
    }
    setAsking(false);
  };
  const turnOff = async () => {
    const { endpoint } = held.current ?? {};
    if (!endpoint) return;
    await held.current?.unsubscribe();
    setSent(false);
    await remove.send({ endpoint });
  };
  const sendTest = async () => {
    setSent(false);
    if (held.current) await test.send({ endpoint: held.current.endpoint });
  };
  return {
    standing,
    sent,
    turnOn,
    turnOff,
    test: sendTest,
    pending: asking || add.pending || remove.pending,
    testing: test.pending,
    errors: [...add.errors, ...remove.errors, ...test.errors],
  };
}
