-- A record is removed by the owner of its tables, in one function, which asks again whether it may be: the program's own
-- role has no right to delete a row of a sealed table, and gets none by this.

-- Whether this transaction is removing a record now, as the owner of the tables, which the program is in destroy_record()
-- alone; see afterMigrate__let_a_destruction_pass.sql.
create function destruction_in_force() returns boolean language sql stable as $$
    select coalesce(current_setting('throughline.destruction', true) = pg_current_xact_id_if_assigned()::text, false)
        and pg_has_role(current_user, (select relowner from pg_class where oid = 'record_part'::regclass), 'usage')
$$;

-- Which rows of a table belong to the subject, in SQL over $1 (id of the case), $2 (its number) and $3 (ids of persons).
create function record_condition(part text, subjects text[]) returns text language plpgsql stable as $$
declare
    way record_part;
    conditions text[] := '{}';
    above text;
begin
    for way in select * from record_part where table_name = part order by column_name loop
        if way.subject is null then
            above := record_condition(way.parent_table, subjects);
            if above is not null then
                conditions := conditions || format('%I in (select %I from %I where %s)',
                    way.column_name, way.parent_column, way.parent_table, above);
            end if;
        elsif way.subject = any (subjects) then
            conditions := conditions || format('%I = %s', way.column_name,
                case way.subject when 'case' then '$1' when 'case-number' then '$2' else 'any ($3)' end);
        end if;
    end loop;
    return nullif(array_to_string(conditions, ' or '), '');
end $$;

-- The tables in an order in which their rows can go: a row goes before what it names.
create function record_order() returns table (part text) language sql stable as $$
    with recursive named(child, parent) as (
        select conrelid::regclass::text, confrelid::regclass::text from pg_constraint
        where contype = 'f' and conrelid <> confrelid
            and connamespace = (select pronamespace from pg_proc where oid = 'record_condition'::regproc)
        union
        select table_name, parent_table from record_part where parent_table is not null and parent_table <> table_name
    ), depth(part, deep) as (
        select distinct table_name, 0 from record_part
        union
        select n.parent, d.deep + 1 from depth d join named n on n.child = d.part
            join record_part p on p.table_name = n.parent
    )
    select part from depth group by part order by max(deep), part
$$;

create function remove_rows(subjects text[], the_case uuid, the_number text, persons uuid[]) returns jsonb
language plpgsql as $$
declare
    eraser record_eraser;
    part text;
    condition text;
    gone bigint;
    removed jsonb := '{}';
begin
    for eraser in select * from record_eraser where subject = any (subjects) order by function_name loop
        execute format('select %I($1, $2, $3)', eraser.function_name) using the_case, the_number, persons;
    end loop;
    for part in select o.part from record_order() o loop
        condition := record_condition(part, subjects);
        if condition is not null then
            execute format('delete from %I where %s', part, condition) using the_case, the_number, persons;
            get diagnostics gone = row_count;
            if gone > 0 then
                removed := removed || jsonb_build_object(part, gone);
            end if;
        end if;
    end loop;
    return removed;
end $$;

-- Removes the record of an item of a running run, and the persons of the family with the last record of any of them.
-- What is not ordered, open again, or held is refused.
create function destroy_record(item uuid) returns jsonb language plpgsql security definer as $$
declare
    ordered destruction_item;
    client uuid;
    family uuid[];
    removed jsonb;
begin
    select i.* into ordered from destruction_item i join destruction_run r on r.id = i.run_id
    where i.id = item and i.outcome is null and r.state = 'running' for update of i;
    if ordered.id is null then
        raise exception 'No destruction of % is ordered', item using errcode = 'restrict_violation';
    end if;
    if exists (select from published_legal_hold h where h.case_id is null or h.case_id = ordered.case_id) then
        raise exception 'The record is under a legal hold' using errcode = 'restrict_violation';
    end if;
    client := client_of_closed_case(ordered.case_id);
    if client is null then
        raise exception 'The record is not closed' using errcode = 'restrict_violation';
    end if;
    family := family_of(client);
    perform set_config('throughline.destruction', pg_current_xact_id()::text, true);
    removed := remove_rows(array['case', 'case-number'], ordered.case_id, ordered.case_number, null);
    if not have_cases(family) then
        begin
            removed := removed || remove_rows(array['person'], null, null, family);
        exception when foreign_key_violation then
            -- somebody's record elsewhere still names one of them: the family stays whole
            removed := removed || '{"person": 0}';
        end;
    end if;
    perform set_config('throughline.destruction', '', true);
    return removed;
end $$;

-- Nobody's temporary table stands in for one of these.
do $$
begin
    execute format('alter function destroy_record(uuid) set search_path = %I, pg_temp', current_schema());
end $$;
