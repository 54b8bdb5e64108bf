// npm run migrate: brings the database's tables up to date, as every start does.
import { withDatabase } from "./with-database";

await withDatabase(async (data) => console.log(`The ${data.engine} database is up to date.`));
