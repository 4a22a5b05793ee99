-- A restore says in the comment of the schema that it has begun, and takes that away when its data was found good.
do $$
begin
    if obj_description(current_schema()::regnamespace, 'pg_namespace') = 'throughline: restore not finished'
            and coalesce(current_setting('throughline.restore', true), '') <> 'on' then
        raise exception 'A restore into this database did not finish. Run it again, or name another database.';
    end if;
end $$;
