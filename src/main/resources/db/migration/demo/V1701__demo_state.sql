-- What the demo must remember over a restart: that it was loaded, and how far its clock was moved.
create table demo_state (
    only_row boolean primary key default true check (only_row),
    loaded_at timestamptz,
    clock_ahead_seconds bigint not null default 0 check (clock_ahead_seconds >= 0)
);
insert into demo_state default values;
