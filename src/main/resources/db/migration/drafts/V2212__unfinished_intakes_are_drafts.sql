-- Where somebody has begun anew since, what they typed last stays.
insert into form_draft (form, username, answers, revision, saved_at)
select '/intakes/new', username, answers, 1, saved_at from intake_draft
on conflict (form, username) do nothing;
drop table intake_draft;
