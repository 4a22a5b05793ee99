-- A plan for a foreign key is made once and kept. Where the last count of a table found nobody's rows but those of an
-- import that was not at its end, that plan walks any index that holds the id, from end to end for each row. Only the
-- owner may count a table, so the program does by this.
create function directory_counted(counted regclass) returns void
    language plpgsql security definer set search_path from current as $$
begin
    if counted not in ('directory_organization'::regclass, 'directory_location'::regclass, 'directory_service'::regclass) then
        raise exception 'only what other rows hang on is counted';
    end if;
    execute format('analyze %s (id)', counted);
end $$;
comment on function directory_counted is 'Counts a table of the directory in the midst of an import, for the plans of those rows that hang on it';
