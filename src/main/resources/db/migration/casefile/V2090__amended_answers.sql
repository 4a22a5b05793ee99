-- What was answered stays as it is. A correction stands beside it, with the reason and who made it.
create table answer_amendment (
    id uuid primary key,
    submission_id uuid not null references submission,
    case_id uuid not null,
    reason text not null check (length(btrim(reason)) > 0),
    answers jsonb not null,
    by_user text not null,
    at timestamptz not null
);
create index answer_amendment_by_case on answer_amendment (case_id, at);
create index answer_amendment_by_submission on answer_amendment (submission_id, at desc);

create trigger answer_amendment_is_append_only before update or delete on answer_amendment
    for each row execute function casefile_refuse_change();
create trigger answer_amendment_is_not_emptied before truncate on answer_amendment
    for each statement execute function casefile_refuse_change();
