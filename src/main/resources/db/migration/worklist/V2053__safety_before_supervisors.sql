-- What is owed to somebody's safety is before their supervisors at once, whoever has it.
insert into work_audience (audience, due_sort, urgency, task_id, stage, case_number, search)
select distinct on (a.task_id) 'watch:' || coalesce(w.team, '-'), a.due_sort, a.urgency, a.task_id, a.stage, a.case_number,
    a.search
from work_audience a join work_item w on w.task_id = a.task_id where w.stage = 'safety'
order by a.task_id;
