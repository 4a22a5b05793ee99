-- What somebody has typed into a new intake is a draft like that of any other form.
comment on table intake_draft is 'Owned by drafts.';
