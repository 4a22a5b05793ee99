-- Whether anybody may read the directory over its HSDS interface: what was said last counts, and who said it stays known.
create table directory_publication (
    id bigint generated always as identity primary key,
    open boolean not null,
    by text not null,
    at timestamptz not null
);
