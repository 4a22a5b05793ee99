-- What the terms mean by which publishers file a service: a need, or whom the service is for. The longest beginning of a code
-- that is named here tells, for each kind by itself; the value 'none' ends what a shorter one says. Administrators edit it.
create table directory_term_fact (
    scheme text not null check (scheme in ('211hsis', 'open-eligibility', 'other')),
    code text not null check (code <> '' and char_length(code) <= 60),
    kind text not null check (kind in ('need', 'minimum-age', 'maximum-age', 'sex', 'veterans', 'low-income')),
    value text not null,
    by text, -- null where it came with the program
    at timestamptz,
    primary key (scheme, code, kind)
);

create table directory_term_fact_change (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null,
    scheme text not null,
    code text not null,
    kind text not null,
    old_value text,
    new_value text,
    entries int not null -- how many services it changed
);
create trigger directory_term_fact_change_is_append_only before update or delete on directory_term_fact_change
    for each row execute function directory_append_only();
create trigger directory_term_fact_change_is_never_emptied before truncate on directory_term_fact_change
    for each statement execute function directory_append_only();

-- A code tells by its form whose it is: BD-1800.2000-640, or 102-04-01.
create function directory_term_scheme(code text) returns text language sql immutable parallel safe
    return case when code ~ '^[A-Z]{1,2}(-[0-9]{4}(\.[0-9]{4}(-[0-9]{3}(\.[0-9]{2})?)?|-[0-9]{3})?)?$' then '211hsis'
        when code ~ '^[0-9]{3}(-[0-9]{2})*$' then 'open-eligibility' else 'other' end;

-- needs[1] is what a service is for in the first place, the others it serves also.
alter table directory_entry
    add column main_need text generated always as (needs[1]) stored,
    add column spoken_needs text[] not null default '{}', -- what its words say, where no term says it
    add column sex text check (sex in ('female', 'male')),
    add column young boolean not null default false, -- it says to be for the young
    add column veterans boolean not null default false, -- its words name those who served
    add column low_income boolean not null default false,
    add column free boolean not null default false,
    -- whom the publisher's terms say that it is for, which is less than whom it takes
    add column filed_minimum_age int,
    add column filed_maximum_age int,
    add column filed_sex text check (filed_sex in ('female', 'male')),
    add column filed_veterans boolean not null default false,
    add column filed_low_income boolean not null default false,
    -- where it is and whom it reaches
    add column postal_codes text[] not null default '{}',
    add column points double precision[] not null default '{}', -- latitude and longitude of its places, one after another
    add column regions text[] not null default '{}',
    add column areas text[] not null default '{}', -- keys of the areas that it says it serves; * for the whole country
    add column by_phone boolean not null default false;

-- What is known at once of services that are there; the rest of it comes with the next import.
update directory_entry e set spoken_needs = needs,
    postal_codes = coalesce((select array_agg(distinct left(a.postal_code, 5))
        from directory_service_at_location sl join directory_address a on a.location_id = sl.location_id
        where sl.service_id = e.service_id and a.kind = 'physical' and a.postal_code is not null), '{}'),
    regions = coalesce((select array_agg(distinct upper(btrim(a.region)))
        from directory_service_at_location sl join directory_address a on a.location_id = sl.location_id
        where sl.service_id = e.service_id and a.kind = 'physical' and btrim(a.region) <> ''), '{}');

create index directory_entry_main_need on directory_entry (main_need, service_id);

-- Where a ZIP code is the program knows itself.
drop index directory_address_zip;
drop index directory_location_degrees;
