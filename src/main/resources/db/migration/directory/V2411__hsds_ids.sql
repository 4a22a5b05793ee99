-- What goes out in HSDS carries the publisher's own id where that is a UUID, as HSDS wants it, and else ours, which is one and
-- the same for the same row of the same source. So what came from an export goes out again as it came.
create function hsds_id(key text, own uuid) returns uuid language sql immutable parallel safe
    return case when key ~ '^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$' then key::uuid else own end;

-- The same of a row that is only named: our ids are UUIDs of version 3 (RFC 9562) of source, table and key.
create function hsds_reference(source text, named_table text, key text) returns uuid language sql immutable parallel safe
    return case when key is null then null else hsds_id(key, (
        select overlay(overlay(hash placing '3' from 13)
            placing translate(substr(hash, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') from 17)::uuid
        from (select md5(source || chr(31) || named_table || chr(31) || key) as hash) named)) end;

create index directory_service_hsds on directory_service (hsds_id(source_key, id));
create index directory_organization_hsds on directory_organization (hsds_id(source_key, id));
create index directory_location_hsds on directory_location (hsds_id(source_key, id));
create index directory_service_at_location_hsds on directory_service_at_location (hsds_id(source_key, id));
create index directory_taxonomy_hsds on directory_taxonomy (hsds_id(source_key, id));
create index directory_taxonomy_term_hsds on directory_taxonomy_term (hsds_id(source_key, id));

-- What hangs on a term or a taxonomy by name, and names that are looked for.
create index directory_taxonomy_term_parent on directory_taxonomy_term
    (hsds_reference(source, 'directory_taxonomy_term', parent_key)) where parent_key is not null;
create index directory_taxonomy_term_taxonomy on directory_taxonomy_term
    (hsds_reference(source, 'directory_taxonomy', taxonomy_key)) where taxonomy_key is not null;
create index directory_taxonomy_term_name on directory_taxonomy_term using gin (folded(name) gin_trgm_ops);
create index directory_organization_named on directory_organization using gin (folded(name) gin_trgm_ops);

create index directory_location_coordinates on directory_location (latitude, longitude) where latitude is not null;
create index directory_address_postal_code on directory_address (left(postal_code, 5)) where kind = 'physical';

-- A rule of opening as it was written: one row, whatever days it comes to.
create view hsds_schedule as
select source, key, service_id, location_id, placement_key,
       max(valid_from) as valid_from, max(valid_to) as valid_to, max(dtstart) as dtstart, max(until) as until,
       max(timezone) as timezone, max(count) as count, max(wkst) as wkst,
       upper(nullif(max(frequency), 'in-words')) as freq,
       case when max(frequency) <> 'in-words' then max(every) end as every,
       coalesce(string_agg(
           ordinal || substr('MOTUWETHFRSASU', weekday * 2 - 1, 2), ',' order by weekday, ordinal)
               filter (where weekday is not null and ordinal is not null),
           string_agg(substr('MOTUWETHFRSASU', weekday * 2 - 1, 2), ',' order by weekday)
               filter (where weekday is not null),
           max(byday)) as byday,
       max(byweekno) as byweekno,
       coalesce(max(bymonthday), string_agg(month_day::text, ',' order by month_day)) as bymonthday,
       max(byyearday) as byyearday, max(description) as description,
       to_char(max(opens_at), 'HH24:MI') as opens_at, to_char(max(closes_at), 'HH24:MI') as closes_at,
       max(schedule_link) as schedule_link, max(attending_type) as attending_type, max(notes) as notes
from (
    select h.*, case when position(chr(31) in source_key) > 0 then source_key
        else coalesce(row_key, regexp_replace(source_key, '/\d+$', '')) end as key
    from directory_schedule h) each_day
group by source, key, service_id, location_id, placement_key;
