-- Whom on file somebody chose is sent with the form it was chosen in: what is kept for a person, two forms would share.
alter table intake_draft drop column known_person;
