"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { LocalDate } from "@/lib/calendar";
import type { AssessmentForm } from "@/lib/care/forms";
import { Hidden } from "../injury/hidden";
import { Button } from "../ui/button";
import { useClientId } from "../ui/client-id";
import { FormMessage } from "../ui/form-message";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";
import type { About } from "./about";
import { assessmentIn } from "./assessment-in";
import { EpisodeFields } from "./episode-fields";
import { MayFields, WhenAndWord } from "./may-fields";

const SHOWN = [
  "region",
  "side",
  "onset",
  "kind",
  "diagnosis",
  "restriction",
  "expectedOn",
  "allows",
  "stage",
  "top",
  "until",
  "nextVisit",
  "note",
];
/** What is sent where it is about no episode. */
const UNSAID = "injury";

export type SaveAssessment = (form: AssessmentForm, posted?: FormData) => Promise<ActionResult<null>>;

type Props = {
  athlete: { id: string; name: string };
  about: About;
  /** The id of this assessment, from the server that drew the page. */
  writeId: string;
  today: LocalDate;
  /** Whether the viewer may write what it is: not one who coaches the athlete, too. */
  tells: boolean;
  /** After it is kept, before the page is drawn anew. */
  recorded: () => void;
  save: SaveAssessment;
};

/** What a professional found and allows, about one episode or none. */
export function AssessForm(props: Props) {
  const { athlete, about, today, tells } = props;
  const t = useTranslations("care.assess");
  const { form, errors, pending, begin, id, revision } = useAssessment(props);
  const fields = { today, name: athlete.name, begin, errors };
  return (
    <PostForm sending={form} noValidate className="space-y-5">
      <Hidden
        values={{
          id,
          athleteId: athlete.id,
          episode: about && (about.revision > 0 ? about.id : id),
          revision,
          what: about?.what ?? UNSAID,
        }}
      />
      {about ? (
        <EpisodeFields about={about} tells={tells} {...fields} />
      ) : (
        <Hidden values={{ onset: today }} />
      )}
      <MayFields about={about} {...fields} />
      <WhenAndWord about={about} {...fields} />
      <FormMessage errors={errors} shown={SHOWN} />
      <Button type="submit" pending={pending}>
        {t("save")}
      </Button>
    </PostForm>
  );
}

/** The assessment as it is sent, with the version of the episode that it was made from. */
function useAssessment({ athlete, about, writeId, recorded, save }: Props) {
  const router = useRouter();
  const write = useClientId(writeId);
  const [revision, setRevision] = useState(about?.revision ?? 0);
  const sending = useSubmit(save, {
    read: assessmentIn,
    retry: true,
    conflict: (stored) => setRevision(Number((stored as { revision: unknown }).revision)),
    done: () => {
      write.renew();
      recorded();
      const path = `/care/${athlete.id}`;
      // What was asked for in the address is answered: what is drawn next is about what is open then.
      if (window.location.search) router.replace(path, { scroll: false });
      else router.refresh();
    },
  });
  return { ...sending, id: write.id, revision };
}
