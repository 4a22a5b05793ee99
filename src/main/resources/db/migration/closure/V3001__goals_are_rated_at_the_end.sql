-- How far each goal was attained in the end on the levels of the plan, with the words of that level and the goal's weight as
-- they were then. Sealed with the closing; the score is worked out of these.
alter table case_closing_goal add column attained int check (attained between -2 and 2);
alter table case_closing_goal add column attained_words text;
alter table case_closing_goal add column weight int check (weight between 1 and 4);
alter table case_closing_goal add constraint case_closing_goal_rated_on
    check ((attained is null) = (attained_words is null) and (attained is null) = (weight is null));
