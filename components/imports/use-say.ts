import { useTranslations } from "next-intl";
import { type Say, sayer } from "@/lib/imports/sayer";
import { useFormat } from "../ui/use-format";

/** Makes words of what is said about imports, as the reader of this page reads them. */
export function useSay(): Say {
  return sayer(useTranslations("imports"), useFormat());
}
