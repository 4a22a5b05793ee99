-- What this room keeps of a case or a person.
create function drafts_erase_case(the_case uuid, the_number text, persons uuid[]) returns void language sql as
    $$ delete from form_draft where starts_with(form, '/cases/' || the_number || '/') $$;
select erased_by('drafts_erase_case', 'case', array['form_draft']);
