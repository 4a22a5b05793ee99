-- pg_trgm sees letters as the database's locale knows them, and the embedded one knows ASCII only: each other letter is
-- spelled by two characters, so that similarity() counts names of any script.
create function name_letters(name_key text) returns text
    language sql immutable strict parallel safe
    return case
        when octet_length(name_key) = char_length(name_key) then name_key
        else (select string_agg(case when ascii(letter) < 128 then letter else left(md5(letter), 2) end, '' order by n)
            from string_to_table(name_key, null) with ordinality as letters (letter, n))
    end;

create index person_name_letters on person using gist (name_letters(name_key) gist_trgm_ops);
drop index person_name;
