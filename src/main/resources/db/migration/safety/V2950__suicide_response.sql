-- The response to a risk of suicide, from the critical answer to the clinician's closing. Every row is final: what is asked or
-- found again is a further row.
create table suicide_response (
    id uuid primary key,
    case_id uuid not null,
    begun_at timestamptz not null,
    begun_by text not null
);
create index suicide_response_case on suicide_response (case_id, begun_at desc, id desc);

-- the client was asked about suicide; the answers are those of the form
create table suicide_inquiry (
    response_id uuid not null references suicide_response,
    number int not null check (number >= 1),
    submission_id uuid not null,
    asked_at timestamptz not null,
    asked_by text not null,
    primary key (response_id, number)
);

-- what the decision table made of the answers, with the reason of the rule that it went by
create table suicide_level (
    response_id uuid not null,
    number int not null,
    level text not null check (level in ('low', 'moderate', 'high')),
    reason text not null,
    emergency boolean not null,
    consultation boolean not null,
    -- by when somebody keeps in touch
    contact_by timestamptz not null,
    decided_at timestamptz not null,
    primary key (response_id, number),
    foreign key (response_id, number) references suicide_inquiry
);

-- what was done: the emergency services called, a clinician consulted, somebody kept in touch, a clinician had it asked again
create table suicide_step (
    response_id uuid not null references suicide_response,
    submission_id uuid not null,
    kind text not null check (kind in ('emergency', 'consultation', 'contact', 'review')),
    -- as a clinician found it; null where none was asked
    level text check (level in ('low', 'moderate', 'high')),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (response_id, submission_id)
);

-- a clinician asked for the level once more and closed the response
create table suicide_closing (
    response_id uuid primary key references suicide_response,
    submission_id uuid not null,
    level text not null check (level in ('low', 'moderate')),
    reason text not null,
    closed_at timestamptz not null,
    closed_by text not null
);

-- Safety plans of a case: a new one takes the place of the former, and both stay as they were sealed.
create table safety_plan (
    case_id uuid not null,
    revision int not null check (revision >= 1),
    -- the response it was made in; null where it was written apart from one
    response_id uuid references suicide_response,
    submission_id uuid not null,
    content text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    seal_form text not null check (seal_form in ('throughline-1', 'rfc8785')),
    made_at timestamptz not null,
    made_by text not null,
    primary key (case_id, revision)
);
create index safety_plan_response on safety_plan (response_id) where response_id is not null;

do $$
declare sealed text;
begin
    foreach sealed in array array['suicide_response', 'suicide_inquiry', 'suicide_level', 'suicide_step', 'suicide_closing',
        'safety_plan'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function safety_append_only()',
            sealed || '_sealed', sealed);
        execute format('create trigger %I before truncate on %I for each statement execute function safety_append_only()',
            sealed || '_kept', sealed);
    end loop;
end $$;

-- A danger is answered by the mandated report of a concern, by a response to a risk of suicide, or by a reason why not.
alter table safety_danger add column response_id uuid references suicide_response;
alter table safety_danger drop constraint safety_danger_check;
alter table safety_danger add constraint safety_danger_answered
    check (num_nonnulls(concern_id, response_id, unanswered_reason) = 1);
create index safety_danger_response on safety_danger (response_id) where response_id is not null;

comment on column safety_danger_end.by_supervisor is
    'whether it was somebody who may settle it alone: a supervisor, or the clinician who closed the response to it';

-- For the safety strip: a response that no clinician has closed is open as a concern is that is not reported.
create or replace view published_open_concern as
select c.case_id, c.id as concern_id from safety_concern c
where not exists (select 1 from safety_report r where r.concern_id = c.id)
   or not exists (select 1 from safety_acknowledgement a where a.concern_id = c.id)
union all
select r.case_id, r.id from suicide_response r
where not exists (select 1 from suicide_closing e where e.response_id = r.id);
