-- What this room keeps of a case or a person.
select belongs_to_case('plan_goal', 'case_id');
select belongs_to_case('plan_revision', 'case_id');
select belongs_to_case('plan_step_mark', 'case_id');
select belongs_to_case('planned_service', 'case_id');
select belongs_to('plan_goal_progress', 'goal_id', 'plan_goal', 'id');
select belongs_to('plan_agreement', 'revision_id', 'plan_revision', 'id');
select belongs_to('plan_review', 'revision_id', 'plan_revision', 'id');
