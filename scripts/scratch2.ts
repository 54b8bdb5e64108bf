import { ownPostgres } from "./chaos/own-postgres";
import { openDatabase } from "@/db/client";
const o = await ownPostgres();
const d = await openDatabase(o.url, null);
try { await d.migrate(); console.log("ok"); } catch (e) { console.log(e); }
await d.close(); await o.close();
