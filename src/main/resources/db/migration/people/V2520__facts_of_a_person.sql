-- Facts that rules of services ask for, as forms and corrections told them: the newest row of a fact holds.
create table person_fact (
    id bigint generated always as identity primary key,
    -- whose record it was written to; what a form told follows its case, see person_fact_case
    person_id uuid not null references person,
    case_id uuid,
    submission_id uuid,
    fact text not null,
    -- null where it is not known any more; codes of several values are joined by ', '
    value text,
    -- why an earlier row was not right; null for what was told
    reason text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    check ((case_id is null) = (submission_id is null)),
    check (value is not null or reason is not null)
);
create index person_fact_of_person on person_fact (person_id, id desc) where case_id is null;
create index person_fact_of_case on person_fact (case_id, id desc) where case_id is not null;
create trigger person_fact_kept before update or delete on person_fact
    for each row execute function person_fact_kept();
create trigger person_fact_stays before truncate on person_fact
    for each statement execute function person_fact_kept();

-- Whose case it is: what was told in it goes with it when records are linked, and back when that is undone.
create table person_fact_case (
    case_id uuid primary key,
    person_id uuid not null references person
);
create index person_fact_case_of_person on person_fact_case (person_id);
