-- Community resources in HSDS words. Every row knows the source it came from and its key there; the id is derived from
-- both, so that a second import of the same folder meets the same rows. row_hash tells whether a row has changed.
create extension if not exists pg_trgm;

create table directory_import (
    id uuid primary key,
    source text not null,
    at timestamptz not null,
    by text not null
);
create index directory_import_at on directory_import (at desc, id desc);

create table directory_import_table (
    import_id uuid not null references directory_import,
    position int not null,
    table_name text not null,
    file text not null,
    rows_read int not null,
    rows_stored int not null,
    rows_updated int not null,
    rows_unchanged int not null,
    rows_set_aside int not null,
    primary key (import_id, position),
    check (rows_read = rows_stored + rows_updated + rows_unchanged + rows_set_aside)
);

create table directory_import_line (
    import_id uuid not null references directory_import,
    position int not null,
    kind text not null check (kind in ('set-aside', 'remark')),
    file text not null,
    line bigint not null,
    reason text not null,
    detail text,
    primary key (import_id, position)
);

create table directory_organization (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    name text, -- null: other rows name it by id, the source does not describe it
    alternate_name text,
    description text,
    email text,
    url text,
    unique (source, source_key)
);

create table directory_location (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    organization_id uuid references directory_organization,
    name text, -- null: known by its address only
    alternate_name text,
    description text,
    transportation text,
    latitude numeric(9, 6),
    longitude numeric(9, 6),
    unique (source, source_key)
);
create index directory_location_organization on directory_location (organization_id);

create table directory_service (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    organization_id uuid references directory_organization,
    name text not null,
    alternate_name text,
    description text,
    url text,
    email text,
    status text not null check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
    interpretation text,
    application_process text,
    wait_time text,
    fees text,
    eligibility text,
    minimum_age int check (minimum_age between 0 and 150),
    maximum_age int check (maximum_age between 0 and 150),
    keywords text,
    unique (source, source_key)
);
create index directory_service_organization on directory_service (organization_id);

create table directory_service_at_location (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    service_id uuid not null references directory_service,
    location_id uuid not null references directory_location,
    description text,
    unique (source, source_key)
);
create index directory_service_at_location_service on directory_service_at_location (service_id);
create index directory_service_at_location_location on directory_service_at_location (location_id);

create table directory_address (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    location_id uuid references directory_location,
    organization_id uuid references directory_organization,
    attention text,
    street text,
    city text,
    county text,
    region text,
    postal_code text,
    country text,
    kind text not null check (kind in ('physical', 'postal')),
    unique (source, source_key),
    check (num_nonnulls(location_id, organization_id) >= 1)
);
create index directory_address_location on directory_address (location_id);
create index directory_address_organization on directory_address (organization_id);

create table directory_phone (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    organization_id uuid references directory_organization,
    service_id uuid references directory_service,
    location_id uuid references directory_location,
    number text not null,
    extension text,
    type text,
    language text,
    description text,
    unique (source, source_key),
    check (num_nonnulls(organization_id, service_id, location_id) >= 1)
);
create index directory_phone_organization on directory_phone (organization_id);
create index directory_phone_service on directory_phone (service_id);
create index directory_phone_location on directory_phone (location_id);

create table directory_schedule (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    service_id uuid references directory_service,
    location_id uuid references directory_location,
    weekday int not null check (weekday between 1 and 7),
    opens_at time, -- null: closed on that day
    closes_at time,
    valid_from date,
    valid_to date,
    description text,
    unique (source, source_key),
    check (num_nonnulls(service_id, location_id) >= 1)
);
create index directory_schedule_service on directory_schedule (service_id);
create index directory_schedule_location on directory_schedule (location_id);

create table directory_language (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    service_id uuid references directory_service,
    location_id uuid references directory_location,
    name text not null,
    code text,
    unique (source, source_key),
    check (num_nonnulls(service_id, location_id) >= 1)
);
create index directory_language_service on directory_language (service_id);
create index directory_language_location on directory_language (location_id);

create table directory_eligibility (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    service_id uuid not null references directory_service,
    eligibility text not null,
    unique (source, source_key)
);
create index directory_eligibility_service on directory_eligibility (service_id);

create table directory_fee (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    service_id uuid not null references directory_service,
    option text,
    amount numeric,
    currency text,
    description text,
    unique (source, source_key)
);
create index directory_fee_service on directory_fee (service_id);

create table directory_service_area (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    service_id uuid not null references directory_service,
    name text not null,
    unique (source, source_key)
);
create index directory_service_area_service on directory_service_area (service_id);

create table directory_taxonomy_term (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    name text not null,
    parent_key text,
    unique (source, source_key)
);

create table directory_service_term (
    id uuid primary key,
    source text not null,
    source_key text not null,
    row_hash text not null,
    service_id uuid not null references directory_service,
    term_id uuid not null references directory_taxonomy_term,
    unique (source, source_key)
);
create index directory_service_term_service on directory_service_term (service_id);
create index directory_service_term_term on directory_service_term (term_id);

-- What an administrator says a service is for; it wins over the keyword table and survives every import.
create table directory_need_override (
    service_id uuid primary key references directory_service,
    needs text[] not null,
    by text not null,
    at timestamptz not null
);

-- One row a service, made from all of the above after each import: what is searched and shown in lists.
create table directory_entry (
    service_id uuid primary key references directory_service,
    sort_name text not null,
    needs text[] not null,
    places text[] not null,
    place_keys text[] not null,
    languages text[] not null,
    language_keys text[] not null,
    minimum_age int,
    maximum_age int,
    phone text,
    words text not null, -- names, lower case, for beginnings and misspellings
    document tsvector not null
);
create index directory_entry_name on directory_entry (sort_name, service_id);
create index directory_entry_needs on directory_entry using gin (needs);
create index directory_entry_places on directory_entry using gin (place_keys);
create index directory_entry_languages on directory_entry using gin (language_keys);
create index directory_entry_document on directory_entry using gin (document);
create index directory_entry_words on directory_entry using gin (words gin_trgm_ops);
