-- What an import changed in an entry stands in the entry's history beside what administrators wrote. No foreign key: it would
-- be looked up for each line, a second for every 100,000, and imports are never deleted.
alter table directory_change
    add column import_id uuid,
    drop constraint directory_change_act_check,
    add constraint directory_change_act_check check (act in (
        'added', 'imported', 'changed', 'suspended', 'resumed', 'checked', 'taken', 'dismissed'));
