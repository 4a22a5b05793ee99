-- A case is found by its client's name and its number however they are written.
drop index case_file_by_text;
alter table case_file add column words text not null
    generated always as (name_words(client_name) || ' ' || folded(case_number)) stored;
create index case_file_by_words on case_file using gin (words gin_trgm_ops);

-- The words and numbers of answers, folded like names. More words than an index entry holds are cut off rather than
-- refused: an accepted submission is never lost over its search.
drop index submission_by_words;
create or replace function submission_words(answers jsonb) returns tsvector
language plpgsql immutable set search_path from current as $$
declare
    words text := coalesce(folded((
        select string_agg(value #>> '{}', ' ')
        from jsonb_path_query(answers, 'strict $.** ? (@.type() == "string" || @.type() == "number")') value)), '');
begin
    return to_tsvector('simple', words);
exception when program_limit_exceeded then
    return to_tsvector('simple', left(words, 200000));
end $$;
create index submission_by_words on submission using gin (submission_words(answers));
