"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { inWords } from "@/lib/calendar";
import { type ZoneSet, zonesFromMax, zonesFromThreshold } from "@/lib/training/zones";
import type { ZonesForm } from "@/lib/training-forms";
import { Choices } from "../check-in/choices";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useClientId } from "../ui/client-id";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import { ZoneTable } from "./zone-table";

/** A form for zones from a date on, with the five zones shown as they come out. */
export function NewZones({
  athleteId,
  today,
  first,
  highest,
  writeId,
  save,
}: {
  athleteId: string;
  today: string;
  first: boolean;
  highest: { bpm: number; date: string } | null;
  /** The id of these zones, from the server that drew the page. */
  writeId: string;
  save: (form: ZonesForm, posted?: FormData) => Promise<ActionResult>;
}) {
  const router = useRouter();
  const { id, renew } = useClientId(writeId);
  const [basis, setBasis] = useState<ZonesForm["basis"]>("threshold");
  const [beats, setBeats] = useState("");
  const [bounds, setBounds] = useState(["", "", "", ""]);
  const [hardFrom, setHardFrom] = useState<4 | 5>(5);
  const [from, setFrom] = useState(first ? "2000-01-01" : today);
  const {
    form: sending,
    errors,
    pending,
  } = useSubmit(save, {
    read: (): ZonesForm => form(),
    done: () => {
      renew();
      router.refresh();
    },
  });
  const number = (text: string) => (text.trim() === "" ? null : Number(text));
  const value = number(beats);
  const made: ZoneSet | null =
    basis === "hand"
      ? bounds.every((bound) => number(bound))
        ? { bounds: bounds.map(Number) as unknown as ZoneSet["bounds"], easyZones: 2, hardFrom }
        : null
      : value && value >= 80 && value <= 240
        ? basis === "max"
          ? zonesFromMax(value)
          : zonesFromThreshold(value)
        : null;
  const form = (): ZonesForm => ({
    id,
    athleteId,
    from,
    basis,
    beats: basis === "hand" ? null : value,
    bounds:
      basis === "hand"
        ? (bounds.map((bound) => number(bound) ?? 0) as [number, number, number, number])
        : null,
    easyZones: 2,
    hardFrom: basis === "hand" ? hardFrom : (made?.hardFrom ?? 5),
  });
  return (
    <Card title={first ? "Set zones" : "Change zones"}>
      <PostForm sending={sending} noValidate className="space-y-4">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="athleteId" value={athleteId} />
        <Choices
          name="basis"
          question="What do you know?"
          columns="grid-cols-3"
          options={[
            { value: "threshold", label: "Threshold", sub: "an hour all out" },
            { value: "max", label: "Maximum" },
            { value: "hand", label: "By hand" },
          ]}
          value={basis}
          change={setBasis}
          error={errorOf(errors, "basis")}
        />
        {basis === "hand" ? (
          <fieldset>
            <legend className="text-sm font-medium">Zones begin at, beats per minute</legend>
            <div className="mt-1 grid grid-cols-4 gap-2">
              {bounds.map((bound, i) => (
                <label key={i} className="text-muted text-sm">
                  Zone {i + 2}
                  <input
                    inputMode="numeric"
                    value={bound}
                    onChange={(e) => setBounds(bounds.map((old, j) => (j === i ? e.target.value : old)))}
                    className={inputLook}
                  />
                </label>
              ))}
            </div>
            {errorOf(errors, "bounds") && (
              <p className="text-danger mt-1 text-sm font-medium">{errorOf(errors, "bounds")}</p>
            )}
            <label className="mt-3 flex items-center gap-2 text-sm">
              Above the second threshold from zone
              <select
                value={hardFrom}
                onChange={(e) => setHardFrom(e.target.value === "4" ? 4 : 5)}
                className="border-field bg-card min-h-9 rounded-lg border px-2"
              >
                <option value={4}>4</option>
                <option value={5}>5</option>
              </select>
            </label>
          </fieldset>
        ) : (
          <Field
            label={basis === "threshold" ? "Threshold heart rate" : "Maximal heart rate"}
            hint={
              basis === "max" && highest
                ? `The highest recorded is ${highest.bpm}, on ${inWords(highest.date)} ${highest.date.slice(0, 4)}.`
                : basis === "threshold"
                  ? "The mean of the last 20 minutes of a 30-minute run all out, alone."
                  : "Of an all-out test or race, not 220 minus age."
            }
            error={errorOf(errors, "beats")}
          >
            {(props) => (
              <input
                {...props}
                name="beats"
                inputMode="numeric"
                value={beats}
                onChange={(e) => setBeats(e.target.value)}
                className={inputLook}
              />
            )}
          </Field>
        )}
        <Field
          label="They hold from"
          hint="Sessions before keep the zones that held then. The first zones may hold for everything."
          error={errorOf(errors, "from")}
        >
          {(props) => (
            <input
              {...props}
              type="date"
              name="from"
              max={today}
              value={from}
              onChange={(e) => setFrom(e.target.value)}
              className={inputLook}
            />
          )}
        </Field>
        {made && <ZoneTable set={made} />}
        <FormMessage errors={errors} shown={["basis", "beats", "bounds", "from"]} />
        <Button type="submit" pending={pending}>
          Save and derive the history anew
        </Button>
      </PostForm>
    </Card>
  );
}
