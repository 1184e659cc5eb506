import type { TestService } from './service.ts';

/** Whose messages and acceptances do not come to what the referrals say, and whose candidate rows to what was noted. */
export async function miscountedWork({ database, clock }: TestService) {
  const now = clock.now().toISOString();
  return database.sql`
    with real as (
      select entries.id as entry,
        (select count(*) + count(reminded_at) from referrals where entry_id = entries.id)::int as asks,
        (select count(*) from referrals where entry_id = entries.id and state = 'accepted')::int as acceptances
      from entries),
    noted as (
      select entry, (count(*) filter (where what = 'ask'))::int as asks,
        (count(*) filter (where what = 'acceptance'))::int as acceptances
      from workloads group by entry)
    select real.*, noted.asks as noted_asks, noted.acceptances as noted_acceptances,
      asks_last_7_days, accepted_last_7_days, accepted_last_28_days
    from real left join noted using (entry) join candidates using (entry)
    where real.asks <> coalesce(noted.asks, 0) or real.acceptances <> coalesce(noted.acceptances, 0)
      or counts_due_at <= ${now}::timestamptz or asks_last_7_days <> real.asks
      or accepted_last_7_days <> real.acceptances or accepted_last_28_days <> real.acceptances`;
}
