-- After each migration the role that the program works with gets exactly what it needs: it reads and adds everywhere,
-- changes and deletes only where no trigger refuses that. A trigger that always refuses is thus the one declaration of
-- an append-only table, and none can be forgotten here. Nobody but the owner truncates, or touches tables and triggers.
do $$
declare
    program text := '${runtimeRole}';
    thing record;
begin
    if program = current_user then
        return;
    end if;
    -- instances that start together take turns
    perform pg_advisory_xact_lock(7240003);

    for thing in
        with refused as (
            select t.tgrelid,
                -- a function without any "return" lets nothing through
                bool_or(t.tgtype & 16 > 0 and f.prosrc !~* '\mreturn\M') as update,
                -- of a row to be deleted, "new" is null: only another result lets it go
                bool_or(t.tgtype & 8 > 0 and f.prosrc !~* '\mreturn\s+(?!new\M|null\M)') as delete
            from pg_trigger t
            join pg_proc f on f.oid = t.tgfoid
            where not t.tgisinternal and t.tgtype & 2 > 0
                -- a refusal that lets the removal of a whole record pass refuses everything else
                and (t.tgqual is null or pg_get_triggerdef(t.oid) like '% WHEN ((NOT destruction_in_force())) %') and cardinality(t.tgattr::int2[]) = 0
                and t.tgenabled in ('O', 'A')
            group by t.tgrelid
        ), wanted as (
            select c.oid, c.relacl, case when c.relkind = 'S' then 'sequence' else 'table' end as kind,
                case
                    when c.relkind = 'S' then array['SELECT', 'USAGE']
                    when c.relkind in ('v', 'm') or c.relname = 'flyway_schema_history' then array['SELECT']
                    else array_remove(array[
                        case when refused.delete then null else 'DELETE' end,
                        'INSERT',
                        'SELECT',
                        case when refused.update then null else 'UPDATE' end], null)
                end as rights
            from pg_class c
            left join refused on refused.tgrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
                and pg_has_role(current_user, c.relowner, 'usage')
        )
        select w.kind, w.oid::regclass::text as name, array_to_string(w.rights, ', ') as rights
        from wanted w
        where w.rights is distinct from (
            select array_agg(acl.privilege_type order by acl.privilege_type)
            from aclexplode(w.relacl) acl
            where acl.grantee = program::regrole)
    loop
        execute format('revoke all on %s %s from %I', thing.kind, thing.name, program);
        execute format('grant %s on %s %s to %I', thing.rights, thing.kind, thing.name, program);
    end loop;
    if not has_schema_privilege(program, current_schema(), 'usage') then
        execute format('grant usage on schema %I to %I', current_schema(), program);
    end if;
end $$;
