create index task_draft_of_person on task_draft (username);
