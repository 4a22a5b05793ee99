-- The log of contacts is a module of its own: the notes are its tables now, as they stand.
comment on table note is 'Owned by contacts.';
comment on table note_version is 'Owned by contacts.';
