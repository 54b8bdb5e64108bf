import postgres from "postgres";
const sql = postgres("postgres://root@127.0.0.1:5432/feelcheck_scratch", { max: 1 });
const ids = (await sql`select user_id as id from memberships where role='athlete' limit 50`).map(r => r.id);
const Q = `select
 (select json_agg(c order by c.date) from (select id, date, answers, note, revision, write_id as "writeId", written_at as "writtenAt" from check_ins where athlete_id = $1 and date >= $2) c) as "checkIns",
 (select json_agg(f order by f.at) from (select at, date, minutes, feeling, gait_changed as "gaitChanged" from feel_checks where athlete_id = $1 and date >= $2) f) as "feelChecks",
 (select json_agg(s order by s.date, s.id) from (select id, date, sport, duration_min as "durationMin", rpe, distance_km as "distanceKm", descent_m as "descentM", zone_seconds as "zoneSeconds", three_zones as "threeZones" from sessions where athlete_id = $1 and date >= $2 and removed_at is null) s) as sessions,
 (select experience from users where id = $1) as experience,
 (select json_agg(f) from (select id, severity, "order", until, raised_by as "raisedBy" from flags where athlete_id = $1 and resolved_at is null) f) as "openFlags",
 (select json_agg(c order by c.date desc, c.until desc) from (select date, until from clearances where athlete_id = $1) c) as clearances,
 (select json_agg(p order by p.date, p.at, p.id) from (select id, at, date, kind, minutes, intensity from plans where athlete_id = $1 and date >= $3 and removed_at is null) p) as plans,
 (select json_agg(date order by date desc) from athlete_days where athlete_id = $1 and verdict = 'see-professional') as referrals,
 (select row_to_json(d) from (select date, ewma7, ewma28 from athlete_days where athlete_id = $1 and date < $3 order by date desc limit 1) d) as before,
 (select json_agg(date) from athlete_days where athlete_id = $1 and date >= $3) as dates,
 exists(select from check_in_versions where athlete_id = $1 and write_id = $4) as corrected`;
const t: number[] = [];
for (let i = 0; i < 400; i++) {
  const id = ids[i % ids.length];
  const line = await sql.reserve();
  const b = performance.now();
  const x = line.unsafe(`begin; select set_config('plan_cache_mode','force_generic_plan',true), set_config('role','feelcheck_app',true), set_config('feelcheck.viewer','${id}',true); select pg_advisory_xact_lock(1)`).execute();
  const r = line.unsafe(Q, [id, "2026-10-14", "2026-11-25", id], { prepare: true }).execute();
  await Promise.all([x, r]);
  t.push(performance.now() - b);
  await line.unsafe("commit"); line.release();
}
const s = t.slice(100).sort((a, b) => a - b); console.log("p50", s[150]!.toFixed(3));
await sql.end();
