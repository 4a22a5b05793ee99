-- Whom a service takes beyond ages, where its publisher says so in columns: income in percent of the poverty guidelines,
-- only veterans or not, and the kinds of immigration status.
alter table directory_service
    add column income_limit_percent int check (income_limit_percent between 1 and 1000),
    add column veterans_only boolean,
    add column immigration_statuses text[] check (cardinality(immigration_statuses) > 0);

-- Mapping files by the name of the source that they are for; the newest of a name is used, earlier ones stay.
create table directory_mapping (
    id uuid primary key,
    name text not null,
    content text not null,
    sha256 text not null,
    by text not null,
    at timestamptz not null
);
create index directory_mapping_newest on directory_mapping (name, at desc, id desc);
