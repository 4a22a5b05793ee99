-- How large a share of all services serves a need, or names one of some places, by what the planner knows; for both, a part of
-- it that is not given asks for nothing. It decides how services are looked for, never which are found.
create function directory_share(need text, keys text[]) returns double precision language plpgsql
    set search_path from current as $$
declare
    plan json;
begin
    execute format('explain (format json) select from directory_entry where (%L::text is null or needs @> array[%L]::text[])'
        ' and (%L::text[] is null or place_keys && %L::text[])', need, need, keys, keys) into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8
        / greatest(1, (select reltuples from pg_class where oid = 'directory_entry'::regclass));
end
$$;

-- Those that name no place fit wherever somebody lives.
create index directory_entry_placeless on directory_entry using gin (needs) where postal_codes = '{}';

-- Who is open now is read from the hours of two days of the week, by this alone.
create index directory_schedule_weekly on directory_schedule (weekday, service_id)
    include (opens_at, closes_at, valid_from, valid_to, until)
    where frequency = 'weekly' and every = 1 and nullif(byweekno, '') is null
        and opens_at is not null and closes_at is not null;
