-- Whether more services than so many surely have what a tsquery asks for, by what the planner knows of common words, so that
-- nobody waits until a hundred thousand services with the word "help" are counted. It has to be beyond doubt: four times as
-- many, and one service in seven; where words are rarer, or were never counted, they are counted as before.
create function directory_is_common(query tsquery, more_than integer) returns boolean language plpgsql
    set search_path from current as $$
declare
    plan json;
begin
    execute format('explain (format json) select from directory_entry where document @@ %L::tsquery', query) into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8 > greatest(
        4.0 * more_than, (select reltuples from pg_class where oid = 'directory_entry'::regclass) / 7);
end
$$;

-- Those that need not be near are few; a match looks for them in every need.
create index directory_entry_anywhere on directory_entry using gin (needs)
    where areas @> '{*}' or place_keys @> '{*}' or by_phone;
