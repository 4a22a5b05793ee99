-- Every language that services state, for the choices of a search: nobody reads all entries for them.
create table directory_spoken_language (
    language text primary key
);
insert into directory_spoken_language select distinct unnest(languages) from directory_entry;
