-- What was answered, where a note came from work that is co-signed: answers of a form, or an instrument.
create table note_work (
    note_id uuid primary key references note,
    kind text not null check (kind in ('answers', 'instrument')),
    subject_id uuid not null
);
comment on table note_work is 'Owned by contacts.';
create trigger note_work_is_append_only before update or delete on note_work
    for each row execute function contacts_append_only();
create trigger note_work_is_not_emptied before truncate on note_work
    for each statement execute function contacts_append_only();
