-- What a person has typed into a form so far. The form is the address that it is sent to; the revision grows with each
-- save, so that a second window is told instead of overwriting; saved_in is the opened form that saved last.
create table form_draft (
    form text not null,
    username text not null,
    answers jsonb not null,
    revision bigint not null,
    saved_in text,
    saved_at timestamptz not null,
    primary key (form, username)
);
create index form_draft_of_person on form_draft (username);

insert into form_draft (form, username, answers, revision, saved_at)
select '/tasks/' || task_id || '/complete', username, answers, 1, saved_at from task_draft;
drop table task_draft;
