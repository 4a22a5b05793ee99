-- An import is recorded when it begins, so that who began it may leave, another program sees it, and what failed is told.
alter table directory_import
    add column state text not null default 'done' check (state in ('running', 'done', 'failed', 'stopped')),
    add column failure text,
    add column dry_run boolean not null default false,
    add column vanished_policy text not null default 'keep' check (vanished_policy in ('keep', 'suspend')),
    add column at_table text,
    add column at_rows int not null default 0,
    add column stop_asked boolean not null default false,
    add column vanished_services int not null default 0,
    add column suspended_services int not null default 0,
    add column removed_rows int not null default 0;
create unique index directory_import_one_at_a_time on directory_import ((true)) where state = 'running';

-- A service that its source no longer names, out of every list until it is named again.
alter table directory_service add column suspended_at timestamptz;
