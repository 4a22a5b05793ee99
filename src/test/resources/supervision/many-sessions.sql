-- After casefile/many-records.sql: each tenth part of the persons, cases and notes below belongs to one team.
insert into worker_role (username, role)
select 'many' || n, case when n < 10 then 'supervisor' else 'clinician' end from generate_series(0, 99) n where n <> 7;
insert into worker_role (username, role) values ('many7', 'caseworker');
insert into worker_team (username, team) select 'many' || n, 'many' || n % 10 from generate_series(0, 49) n;
insert into licence (id, username, kind, state, number, expires, added_by, added_at)
select gen_random_uuid(), 'many' || n, 'LCSW', 'FL', n::text, current_date + 365, 'many1', now() from generate_series(0, 19) n;
insert into note (id, case_id, author, written_at)
select md5('note' || n)::uuid, md5('case' || n)::uuid, 'many' || (n + 1) % 100, now() - n * interval '1 minute'
from generate_series(1, :records) n;
analyze note;
insert into cosignature_request (note_id, version, case_id, case_number, activity, licence, author, due_at, returned)
select md5('note' || n)::uuid, 1, md5('case' || n)::uuid, 'TL-2019-' || lpad(n::text, 6, '0'), 'counselling',
    case when n % 3 = 0 then 'IL-LSW' else 'LMSW' end, 'many' || (n + 1) % 100, now() + (n - :records / 2) * interval '1 minute', n % 7 = 0
from generate_series(1, :records) n;
insert into supervision_session (id, worker, supervisor, version, held_on, administrative, educational, clinical, notes, started_at)
select md5('session' || n)::uuid, 'many' || (10 + n % 90), 'many' || n % 10, 1, current_date - n % 1000, 10, 10, 10, 'Notes', now() - n * interval '1 minute'
from generate_series(1, :records) n;
insert into supervision_topic (session_id, case_id, case_number, position, reasons, note)
select md5('session' || n)::uuid, md5('case' || n)::uuid, 'TL-2019-' || lpad(n::text, 6, '0'), 1, '{}', '' from generate_series(1, :records) n;
insert into supervision_decision (id, session_id, position, case_id, case_number, decision, assignee, due_on)
select md5('decision' || n)::uuid, md5('session' || n)::uuid, 1, md5('case' || n)::uuid, 'TL-2019-' || lpad(n::text, 6, '0'), 'Call',
    'many' || (10 + n % 90), current_date + n % 100
from generate_series(1, :records) n;
insert into supervision_outcome (decision_id, outcome, submission_id, recorded_by, recorded_at)
select md5('decision' || n)::uuid, 'done', gen_random_uuid(), 'many1', now() from generate_series(1, :records) n where n % 40 <> 33;
insert into supervision_signature (session_id, version, part, content, sha256, seal_form, signed_by, signed_at)
select md5('session' || n)::uuid, 1, part, '{}', encode(sha256('{}'), 'hex'), 'throughline-1', 'many1', now()
from generate_series(1, :records) n, (values ('supervisor'), ('worker')) parts (part);
update supervision_session set sealed_at = now() where id in (select md5('session' || n)::uuid from generate_series(1, :records) n where n % 100 <> 13);
insert into audit_draw (month, team, records, drawn_by, drawn_at)
select date_trunc('month', current_date)::date - m * interval '1 month', 'many' || t, 20, 'many1', now()
from generate_series(0, 199) m, generate_series(0, 9) t;
insert into audit_record (id, month, team, position, case_id, case_number, worker)
select md5('audit' || n)::uuid, date_trunc('month', current_date)::date - (n / 10 / 20) % 200 * interval '1 month', 'many' || n % 10, n,
    md5('case' || n)::uuid, 'TL-2019-' || lpad(n::text, 6, '0'), 'many' || n % 100
from generate_series(1, :records) n;
insert into audit_result (record_id, checklist, met, unmet, content, sha256, seal_form, audited_by, audited_at)
select md5('audit' || n)::uuid, 0, 4, n % 2, '{}', encode(sha256('{}'), 'hex'), 'throughline-1', 'many1', now() - interval '1 day' from generate_series(1, :records) n;
insert into contact_schedule (id, case_id, attempt, interval_days, due_on, scheduled_at)
select md5('schedule' || n)::uuid, md5('case' || n)::uuid, 1, 7, current_date, now() from generate_series(1, :records) n;
insert into contact (id, schedule_id, case_id, attempt, due_on, reached, method, contacted_at, answers_id, by, recorded_at)
select md5('contact' || n)::uuid, md5('schedule' || n)::uuid, md5('case' || n)::uuid, 1, current_date, n % 2 = 0, 'phone', now(), gen_random_uuid(), 'many1', now()
from generate_series(1, :records) n;
insert into work_item (task_id, case_id, case_number, client_name, task_key, name, form_id, process_key, stage, team, assignee,
    candidate_groups, created_at, due_at, priority)
select 'many-' || n, md5('case' || n)::uuid, 'TL-2019-' || lpad(n::text, 6, '0'), 'Family' || n, 'DraftPlan', 'Draft the plan', 'draft-plan', 'plan',
    'plan', 'many' || n % 10, 'many' || n % 100, '{}', now() - interval '10 days', now() - interval '1 day', 50
from generate_series(1, :records) n;
insert into safety_danger (id, case_id, named_in, named_at, named_by, unanswered_reason)
select md5('danger' || n)::uuid, md5('case' || n)::uuid, 'note', now(), 'many1', 'none' from generate_series(1, :records) n where n % 200 <> 3;
insert into safety_danger_end (danger_id, reason, ended_at, ended_by, by_supervisor)
select md5('danger' || n)::uuid, 'over', now(), 'many1', true from generate_series(1, :records) n where n % 200 <> 3;
analyze cosignature_request;
analyze supervision_session;
analyze supervision_topic;
analyze supervision_decision;
analyze supervision_outcome;
analyze supervision_signature;
analyze audit_draw;
analyze audit_record;
analyze audit_result;
analyze contact;
analyze work_item;
analyze safety_danger;
analyze safety_danger_end;
