-- A record whose time is over is removed whole, the sealed parts too. The triggers that refuse to change or delete rows of
-- a record let that pass, and nothing else: they do not ask while destroy_record() removes in this very transaction. Which
-- tables these are is said in record_part and record_eraser; what is not there, such as the access log, is never removed.
do $$
declare
    thing record;
begin
    -- a database that was brought up to a version of before this one
    if to_regproc('destruction_in_force') is null then
        return;
    end if;
    for thing in
        select t.tgname, t.tgrelid::regclass as part, pg_get_triggerdef(t.oid) as definition
        from pg_trigger t
        join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
            -- before, for each row, on update or delete
            and t.tgtype & 3 = 3 and t.tgtype & 24 > 0 and t.tgqual is null
            and (exists (select from record_part p where p.table_name = c.relname)
                or exists (select from record_eraser e where c.relname = any (e.tables)))
    loop
        execute format('drop trigger %I on %s', thing.tgname, thing.part);
        execute replace(thing.definition, ' EXECUTE FUNCTION ', ' WHEN (NOT destruction_in_force()) EXECUTE FUNCTION ');
    end loop;
end $$;
