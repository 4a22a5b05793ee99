-- Drafts are kept for every form, not for those of tasks alone.
comment on table task_draft is 'Owned by drafts.';
