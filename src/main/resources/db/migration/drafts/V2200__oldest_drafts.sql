-- Drafts that nobody went on with are swept out by when they were saved last.
create index form_draft_oldest on form_draft (saved_at);
