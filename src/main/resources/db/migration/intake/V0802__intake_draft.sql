-- What somebody has typed into a new intake so far, and whom of those on file they say it is. One a person.
create table intake_draft (
    username text primary key,
    answers jsonb not null,
    known_person uuid references person,
    saved_at timestamptz not null
);
