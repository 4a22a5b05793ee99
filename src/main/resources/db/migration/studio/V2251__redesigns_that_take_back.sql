-- the published redesigns that a redesign takes back
create table redesign_return (
    redesign_id uuid not null references redesign,
    taken_back uuid not null references redesign,
    primary key (redesign_id, taken_back)
);
create index redesign_return_by_taken_back on redesign_return (taken_back);
