-- What was said of a file, as codes: words are made of them in the reader's language. Older rows keep their text alone.
ALTER TABLE "imported_files" ADD COLUMN "said" jsonb;
