-- What this room keeps of a case or a person.
select belongs_to_case('work_item', 'case_id');
select belongs_to('work_audience', 'task_id', 'work_item', 'task_id');
select belongs_to('task_presence', 'task_id', 'work_item', 'task_id');
