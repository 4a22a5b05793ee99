-- The words and numbers of answers, so that a case is found by what was answered. More words than an index entry holds
-- are cut off rather than refused: an accepted submission is never lost over its search.
create function submission_words(answers jsonb) returns tsvector
language plpgsql immutable as $$
begin
    return jsonb_to_tsvector('simple', answers, '["string", "numeric"]');
exception when program_limit_exceeded then
    return to_tsvector('simple', left(answers::text, 200000));
end $$;

create index submission_by_words on submission using gin (submission_words(answers));
