-- The guard of these tables also speaks about what is added; that nothing is changed or removed is said for itself, so
-- that the program gets no right to it.
create function assessment_part_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'What an interview found is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger assessment_score_unchanged before update or delete on assessment_score
    for each row execute function assessment_part_is_kept();
create trigger assessment_need_unchanged before update or delete on assessment_need
    for each row execute function assessment_part_is_kept();
create trigger assessment_strength_unchanged before update or delete on assessment_strength
    for each row execute function assessment_part_is_kept();
