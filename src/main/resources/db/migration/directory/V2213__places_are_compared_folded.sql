-- A place is the same however it is written: Cañon City and Canon City.
update directory_entry e set place_keys = (
    select array_agg(distinct case key when '*' then key else folded(key) end) from unnest(e.place_keys) key)
where e.place_keys <> array['*'];
