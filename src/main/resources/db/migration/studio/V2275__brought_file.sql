-- A file from elsewhere of which somebody is asked something before it is kept: one for each person and redesign.
create table brought_file (
    redesign_id uuid not null references redesign (id) on delete cascade,
    username text not null,
    file_name text not null,
    content bytea not null,
    brought_at timestamptz not null,
    primary key (redesign_id, username)
);
