-- Notes that not everybody reads who reads the case; a note without a row is an ordinary one.
create table note_apart (
    note_id uuid primary key references note,
    kind text not null check (kind in ('substance-use', 'psychotherapy'))
);
comment on table note_apart is 'Owned by contacts.';
create index note_cosignature_by_note on note_cosignature (note_id, decided_by);

create trigger note_apart_is_append_only before update or delete on note_apart
    for each row execute function contacts_append_only();
create trigger note_apart_is_not_emptied before truncate on note_apart
    for each statement execute function contacts_append_only();
