-- Which children at risk a contact is to see face to face, and until when.
create table child_visit_due (
    schedule_id uuid not null references contact_schedule,
    case_id uuid not null,
    person_id uuid not null,
    due_on date not null,
    primary key (schedule_id, person_id)
);

-- Who was seen face to face, by the answers in which that was said.
create table child_seen (
    answers_id uuid not null,
    case_id uuid not null,
    person_id uuid not null,
    seen_on date not null,
    by text not null,
    recorded_at timestamptz not null,
    primary key (answers_id, person_id)
);
create index child_seen_case on child_seen (case_id, person_id, seen_on desc);
