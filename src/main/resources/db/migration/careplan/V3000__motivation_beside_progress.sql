-- How far a goal was attained on the levels that the plan has for it, how much it matters to the client and how sure they
-- are of it, what they say of changing, and the next step. Noted with the progress, and kept as it is: never changed.
alter table plan_goal_progress add column attained int check (attained between -2 and 2);
-- whose levels it was rated on: a revision may change them
alter table plan_goal_progress add column revision_id uuid references plan_revision;
alter table plan_goal_progress add column importance int check (importance between 0 and 10);
alter table plan_goal_progress add column confidence int check (confidence between 0 and 10);
alter table plan_goal_progress add column change_talk text;
alter table plan_goal_progress add column next_step text;
alter table plan_goal_progress add constraint plan_goal_progress_rated_on
    check (attained is null or revision_id is not null);
create index plan_goal_progress_revision on plan_goal_progress (revision_id) where revision_id is not null;
