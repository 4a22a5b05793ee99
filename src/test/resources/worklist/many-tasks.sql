-- names as different from each other as people's are: of three of sixteen syllables each
create function pg_temp.spoken(n bigint, kind text) returns text language sql immutable as $$
    select initcap(string_agg((array['ma', 'lo', 'ri', 'tan', 'ne', 'su', 'ke', 'da', 'vi', 'jo', 'pa', 'chi', 'wen', 'bru', 'gos',
        'fal'])[1 + ((hashtext(kind || n) >> at) & 15)], '' order by at)) from unnest(array[0, 8, 16]) at
$$;
insert into work_item (task_id, case_id, case_number, client_name, task_key, name, form_id, process_key, stage, team,
    assignee, candidate_groups, created_at, due_at, priority)
select 'bulk-' || n, gen_random_uuid(), 'TL-2026-' || lpad((n / 2)::text, 6, '0'), pg_temp.spoken(n / 2, 'given') || ' ' || pg_temp.spoken(n / 2, 'family'),
    'DraftPlan', 'Draft the plan', 'draft-plan', 'plan',
    (array['intake', 'assessment', 'plan', 'referral', 'follow-up', 'closure'])[1 + n % 6], 'bulk' || n % 10,
    case when n % 3 = 0 then null else 'worker' || n % 100 end, array['caseworker@bulk' || n % 10],
    now() - interval '10 days', now() + ((n::bigint * 7919) % 1000000 - 300000) * interval '1 second', 50
from generate_series(1, 100000) n;
-- else the foreign key is checked by the plan for an empty table, a scan for each row
analyze work_item;
insert into work_audience (audience, due_sort, urgency, task_id, stage, case_number, search)
select a.audience, w.due_at, 50, w.task_id, w.stage, w.case_number, lower(w.client_name || ' ' || w.case_number || ' ' || w.name)
from work_item w
cross join lateral unnest(
    case when w.assignee is null then array['group:' || w.candidate_groups[1], 'unassigned:' || w.team, 'team:' || w.team]
         else array['user:' || w.assignee, 'team:' || w.team] end) a(audience)
where w.task_id like 'bulk-%';
analyze work_audience;
