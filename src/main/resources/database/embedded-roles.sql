-- Run by the embedded PostgreSQL's superuser at each start, before anything else connects.
-- throughline_owner owns the database and everything in it, throughline works in it and owns nothing.
do $$
declare
    role text;
    thing record;
begin
    foreach role in array array['throughline_owner', 'throughline'] loop
        if not exists (select from pg_roles where rolname = role) then
            execute format('create role %I', role);
        end if;
    end loop;
    execute format('alter role throughline_owner login nosuperuser nocreatedb nocreaterole password %L',
        current_setting('throughline.owner_password'));
    execute format('alter role throughline login nosuperuser nocreatedb nocreaterole password %L',
        current_setting('throughline.runtime_password'));

    if (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) <> 'throughline_owner' then
        execute format('alter database %I owner to throughline_owner', current_database());
    end if;

    -- An earlier version had one role for everything. What belongs to an extension or to a table goes with it.
    for thing in
        select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
                    else 'table' end as kind, c.oid::regclass::text as name
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
            and c.relowner <> 'throughline_owner'::regrole
            and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
        union all
        select 'routine', p.oid::regprocedure::text
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proowner <> 'throughline_owner'::regrole
            and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid
                and d.deptype = 'e')
    loop
        execute format('alter %s %s owner to throughline_owner', thing.kind, thing.name);
    end loop;
end $$;
