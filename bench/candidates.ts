/**
 * How long it takes to find whom a need may be offered to, among so many experts (100,000 unless told):
 *     node bin/run.js bench/candidates.ts [experts]
 * A tenth have an absence, one in fifty has counts that came due. The last line is JSON.
 */
import { rankedCandidates, type CandidateQuery } from '../src/directory/index.ts';
import { days, newId, type Kind, type Language } from '../src/kernel/index.ts';
import { places } from '../src/kernel/vocabulary.ts';
import type { Database } from '../src/platform/index.ts';
import { percentile, rounded, timed } from './measure.ts';
import { withService } from './service.ts';

const experts = Number(process.argv[2] ?? 100_000);
const rounds = 400;
const now = new Date('2026-11-24T09:00:00Z');
/** As many as occur in the synthetic directory, equally often. */
const kinds: Kind[] = [
  'gp',
  'dentist',
  'gynaecologist',
  'nurse',
  'midwife',
  'psychologist',
  'interpreter',
  'asylum-lawyer',
  'detention-lawyer',
  'admin-helper',
  'trainer',
  'driver',
  'cook',
  'host',
];
/** Two in three speak the first, half the second, fewer each further one. */
const languages: Language[] = ['fra', 'nld', 'eng', 'arb', 'tir', 'prs', 'som', 'tur'];

async function fill(database: Database): Promise<void> {
  const at = now.toISOString();
  const later = new Date(now.getTime() + days(100)).toISOString();
  const home = JSON.stringify(places.map(({ id, lat, lng, zone }) => ({ id, lat, lng, zone })));
  await database.sql`select setseed(0.5)`;
  await database.sql`
    insert into people (id, handle, handle_salt, locale, recipient, signing_key, agreement_key, keys_changed_on, state,
      roles, vetted_kinds, joined_at)
    select 'p' || n, 'person ' || n, '', 'fr', '', '', '', '2026-01-01', 'confirmed', '{expert}', ${kinds}, ${at}
    from generate_series(1, ${experts}) n`;
  await database.sql`
    insert into entries (id, owner, owner_kind, state, tier, display_name, municipality, languages, skills, reach_km, cap,
      night_ok, half_days, nod_at, revision, document_revision, availability, due_at)
    select 'e' || n, 'p' || n, 'person', 'published', 'members', 'Somebody', '62063', '{fra}', '[]', 20,
      '{"count": 2, "per": "week"}', false, '{}', ${at}, 1, 1, 'free', ${later}
    from generate_series(1, ${experts}) n`;
  await database.sql`
    insert into candidates (entry, person, kind, language, into_languages, is_first, on_site, by_phone,
      by_phone_without_names, gender, lat, lng, zone, reach_km, cap_count, cap_days, night_ok, half_days, away, excludes,
      asks_last_7_days, accepted_last_7_days, accepted_last_28_days, counts_due_at)
    select 'e' || n, 'p' || n, (${kinds}::text[])[1 + n % ${kinds.length}], l.language, '{}', l.position = 1,
      random() < 0.9, random() < 0.2, false, (array['woman', 'man'])[1 + (random())::int], (h.place->>'lat')::float8,
      (h.place->>'lng')::float8, h.place->>'zone', 5 + (random() * 40)::int, 1 + (random() * 3)::int, 7, random() < 0.2,
      (random() * 2097151)::int,
      case when n % 10 = 0 then datemultirange(daterange(date '2026-11-20' + n % 20, date '2026-11-25' + n % 20)) else '{}' end,
      '{}', (random() * 4)::int, (random() * 1.5)::int, (random() * 5)::int,
      case when n % 50 = 0 then ${at}::timestamptz else ${later}::timestamptz end
    from generate_series(1, ${experts}) n
    cross join lateral (select ${home}::jsonb -> (n * 7 % ${places.length}) as place) h
    cross join lateral (
      select language, row_number() over () as position from unnest(${languages}::text[]) with ordinality as u(language, p)
      where random() < case p when 1 then 0.66 when 2 then 0.5 else 0.8 / p end + 0 * n) l`;
  await database.sql`
    insert into workloads (entry, what, at)
    select 'e' || n, what, ${at}::timestamptz - make_interval(hours => (n % 160)::int)
    from generate_series(50, ${experts}, 50) n, unnest(array['ask', 'ask', 'acceptance']) what`;
  await database.sql`vacuum analyze`;
}

function someQuery(round: number): CandidateQuery {
  const place = places[(round * 37) % places.length];
  if (place === undefined) throw new Error('no places');
  return {
    kind: kinds[round % kinds.length] as Kind,
    languages: [languages[round % 5] as Language],
    mode: round % 4 === 0 ? 'any' : 'on-site',
    place: { at: place },
    radiusFactor: [1, 1.8, 3][round % 3] as number,
    halfDays: [
      { date: '2026-11-25', part: 'morning' },
      { date: '2026-11-26', part: 'afternoon' },
    ],
    host: newId(),
    excludePeople: [newId(), newId()],
    excludeEntries: [],
    night: false,
    kindYesRate: 0.3,
    now,
  };
}

const times: number[] = [];
const found: number[] = [];
await withService(async ({ database }) => {
  await fill(database);
  for (let round = -40; round < rounds; round += 1) {
    const query = someQuery(Math.abs(round));
    let count = 0;
    const took = await timed(() =>
      database.transaction(async (tx) => {
        count = (await rankedCandidates(tx, query)).length;
      }),
    );
    if (round < 0) continue;
    times.push(took);
    found.push(count);
  }
});

const p50 = rounded(percentile(times, 0.5));
const p95 = rounded(percentile(times, 0.95));
console.log(
  `${experts} experts: p50 ${p50} ms, p95 ${p95} ms, ${percentile(found, 0.5)} candidates in the middle case`,
);
console.log(
  JSON.stringify({ bench: 'candidates', experts, rounds, p50Ms: p50, p95Ms: p95, medianFound: percentile(found, 0.5) }),
);
