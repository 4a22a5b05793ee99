-- That somebody is in immediate danger, in whatever form or note it was said: what answers it, or why nothing does yet.
create table safety_danger (
    id uuid primary key,
    case_id uuid not null,
    -- the form it was said in, or 'note'
    named_in text not null,
    submission_id uuid,
    description text,
    named_at timestamptz not null,
    named_by text not null,
    -- the concern whose response answers it
    concern_id uuid references safety_concern,
    -- why no response was begun
    unanswered_reason text,
    check ((concern_id is null) <> (unanswered_reason is null))
);
create index safety_danger_case on safety_danger (case_id, named_at desc);
create index safety_danger_concern on safety_danger (concern_id, named_at) where concern_id is not null;

-- Somebody saw to it that the danger is over, or in other hands.
create table safety_danger_end (
    danger_id uuid primary key references safety_danger,
    reason text not null,
    ended_at timestamptz not null,
    ended_by text not null,
    by_supervisor boolean not null
);

do $$
declare sealed text;
begin
    foreach sealed in array array['safety_danger', 'safety_danger_end'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function safety_append_only()',
            sealed || '_sealed', sealed);
        execute format('create trigger %I before truncate on %I for each statement execute function safety_append_only()',
            sealed || '_kept', sealed);
    end loop;
end $$;

-- a danger that was named in a note rests on no form
alter table safety_concern alter column submission_id drop not null;

-- For the safety strip.
create view published_standing_danger as
select d.case_id from safety_danger d where not exists (select 1 from safety_danger_end e where e.danger_id = d.id);

create view published_open_concern as
select c.case_id, c.id as concern_id from safety_concern c
where not exists (select 1 from safety_report r where r.concern_id = c.id)
   or not exists (select 1 from safety_acknowledgement a where a.concern_id = c.id);
