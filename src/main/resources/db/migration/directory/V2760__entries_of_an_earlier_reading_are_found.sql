-- How many entries an earlier version made is asked at each start and on the page of the entries.
create index directory_entry_made_by on directory_entry (made_by);
