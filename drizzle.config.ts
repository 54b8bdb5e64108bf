import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./db/schema/people.ts", "./db/schema/body.ts", "./db/schema/care.ts", "./db/schema/training.ts"],
  out: "./db/migrations",
});
