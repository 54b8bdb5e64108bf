import postgres from "postgres";
import { openDatabase } from "@/db/client";
import { seedLargeTeam } from "@/db/seed/large-team";
import { benchCheckIn } from "./bench/check-in";

const admin = postgres("postgres://root@127.0.0.1:5432/test", { max: 1, onnotice: () => {} });
const name = "feelcheck_scratch";
const url = `postgres://root@127.0.0.1:5432/${name}`;
const there = await admin`select 1 from pg_database where datname=${name}`;
if (!there.length) await admin.unsafe(`create database ${name}`);
const database = await openDatabase(url, null);
await database.migrate();
const [t] = await admin`select 1`;
const own = postgres(url, { max: 1 });
let [team] = await own`select id from teams limit 1`;
if (!team) {
  const id = await seedLargeTeam({ athletes: 60, weeks: 104 }, "UTC", () => {}, database);
  await database.db.execute("analyze");
  team = { id } as never;
}
for (let i = 0; i < Number(process.env.N ?? 3); i++) {
  const c = process.cpuUsage();
  for (const r of await benchCheckIn({ database, url, teamId: team!.id, coach: "" }))
    console.log(r.name, r.value.toFixed(2), r.ratio?.toFixed(2) ?? "");
  const d = process.cpuUsage(c);
  console.log("cpu ms", d.user / 1000, d.system / 1000);
}
await database.close();
await own.end();
await admin.end();
