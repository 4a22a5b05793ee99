-- what somebody did in the play of a redesign; replaying it gives the play. json, not jsonb: the order of answers stays
create table play (
    redesign uuid not null,
    username text not null,
    script json not null,
    changed_at timestamptz not null,
    primary key (redesign, username)
);
