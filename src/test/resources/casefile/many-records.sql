insert into team (id, name) select 'many' || n, 'Many ' || n from generate_series(0, 9) n;
insert into worker (username, first_name, last_name, email, password_hash, language, created_at)
select 'many' || n, 'Many', 'Worker' || n, 'many' || n || '@example.org', 'none', 'en', now() from generate_series(0, 99) n;
alter table person disable trigger user;
alter table person_revision disable trigger user;
insert into person (id, first_name, last_name, birth_date, birth_certainty, age_as_of, registered_at, registered_by)
select md5('person' || n)::uuid, 'Given' || n % 997, 'Family' || n, date '1950-01-01' + n % 20000, 'exact', current_date, now(),
    'many1'
from generate_series(1, :records) n;
insert into person_revision (person_id, revision, details, at, by)
select id, 1, jsonb_build_object('firstName', first_name, 'lastName', last_name, 'birthDate', birth_date), now(), 'many1'
from person where last_name like 'Family%' and registered_by = 'many1';
insert into case_file (id, case_number, person_id, client_name, status, stage, stage_entered_at, episode, worker, supervisor,
    team, opened_by, opened_at)
select md5('case' || n)::uuid, 'TL-2019-' || lpad(n::text, 6, '0'), md5('person' || n)::uuid, 'Given' || n % 997 || ' Family' || n,
    'open', 'plan', now(), 1, 'many' || n % 100, 'many' || n % 10, 'many' || n % 10, 'many' || n % 100, now()
from generate_series(1, :records) n;
insert into timeline_entry (case_id, at, by_user, kind, message_key, args)
select md5('case' || (case when n <= 2000 then 7 else n end))::uuid, now() - n * interval '1 minute', 'many7', 'stage',
    'timeline.case-opened', '{"args": []}'
from generate_series(1, :records) n;
insert into submission (id, case_id, form_id, form_version, by_user, at, answers)
select gen_random_uuid(), md5('case' || (case when n <= 2000 then 7 else n end))::uuid, 'screen-request', 1, 'many7', now() - n * interval '1 minute',
    jsonb_build_object('notes', 'answer' || n)
from generate_series(1, :records) n;
insert into access_log (at, by, action, subject_kind, subject_id, case_id, what)
select now() - n * interval '1 second', 'many' || n % 100, 'read', case when n % 50 = 0 then 'account' when n % 2 = 0 then 'person'
    else 'case' end, md5((case when n % 2 = 0 then 'person' else 'case' end) || (case when n % 1000 < 8 then 7 else n end))::uuid,
    case when n % 2 = 0 then null else md5('case' || (case when n % 1000 < 8 then 7 else n end))::uuid end, 'overview'
from generate_series(1, :records * 4) n;
analyze person;
analyze person_revision;
analyze case_file;
analyze timeline_entry;
analyze submission;
analyze access_log;
