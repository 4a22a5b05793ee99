-- Services are found however their words are written. The next import writes both columns folded; until then the words
-- that folding changes are added to those that are there.
update directory_entry set words = folded(words);
update directory_entry e set document = e.document || more.document
from (
    select service_id, array_to_tsvector(array_agg(distinct folded(lexeme))) as document
    from directory_entry, unnest(document)
    where octet_length(lexeme) > char_length(lexeme) and folded(lexeme) <> ''
    group by service_id) more
where more.service_id = e.service_id;
