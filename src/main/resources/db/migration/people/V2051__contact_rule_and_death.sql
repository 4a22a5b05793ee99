-- How somebody may be reached, and that they died: facts of the person, kept with who said so. The newest row holds.
create table person_contact_rule (
    id bigint generated always as identity primary key,
    person_id uuid not null references person,
    rule text not null check (rule in ('any-time', 'arranged', 'unsafe')),
    how text,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index person_contact_rule_newest on person_contact_rule (person_id, id desc);

create table person_death (
    id bigint generated always as identity primary key,
    person_id uuid not null references person,
    -- null where it was a mistake and the person lives
    died_on date,
    told_by text,
    -- why an earlier row was not right; null in the first
    reason text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    check ((died_on is null) = (told_by is null)),
    check (died_on is not null or reason is not null)
);
create index person_death_newest on person_death (person_id, id desc);

create function person_fact_kept() returns trigger language plpgsql as $$
begin
    raise exception 'What was recorded of a person is corrected by a new row: % of % refused', tg_op, tg_table_name;
end $$;
create trigger person_contact_rule_kept before update or delete on person_contact_rule
    for each row execute function person_fact_kept();
create trigger person_contact_rule_stays before truncate on person_contact_rule
    for each statement execute function person_fact_kept();
create trigger person_death_kept before update or delete on person_death
    for each row execute function person_fact_kept();
create trigger person_death_stays before truncate on person_death
    for each statement execute function person_fact_kept();

-- What was asked in the social histories so far and read nowhere.
insert into person_contact_rule (person_id, rule, how, recorded_at, recorded_by)
select s.person_id, s.rule, s.how, s.at, s.by_user from published_contact_answer s
where s.rule in ('any-time', 'arranged', 'unsafe') and exists (select 1 from person p where p.id = s.person_id)
order by s.at;

-- What endangers whoever acts without knowing it, for the safety strip; of every record, linked or not.
create view published_person_safety as
select a.id as person_id, case when p.interpreter_needed then coalesce(p.language, '') end as interpreter, r.rule, r.how,
    d.died_on, d.told_by
from person a
join person p on p.id = coalesce(a.linked_to, a.id)
left join lateral (
    select rule, how from (
        select id, rule, how from person_contact_rule where person_id = p.id
        union all
        select x.id, x.rule, x.how from person l join person_contact_rule x on x.person_id = l.id where l.linked_to = p.id
    ) rules order by id desc limit 1) r on true
left join lateral (
    select died_on, told_by from (
        select id, died_on, told_by from person_death where person_id = p.id
        union all
        select x.id, x.died_on, x.told_by from person l join person_death x on x.person_id = l.id where l.linked_to = p.id
    ) deaths order by id desc limit 1) d on true;
