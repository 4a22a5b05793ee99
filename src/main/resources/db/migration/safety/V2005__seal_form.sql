-- A seal keeps the canonical form of its text; what was sealed before this keeps the first one.
alter table safety_report add column seal_form text not null default 'throughline-1'
    check (seal_form in ('throughline-1', 'rfc8785'));
alter table safety_addendum add column seal_form text not null default 'throughline-1'
    check (seal_form in ('throughline-1', 'rfc8785'));
