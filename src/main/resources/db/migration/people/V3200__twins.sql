-- Brothers and sisters may be said to be twins, as a couple is said to be married.
alter table person_relation_terms drop constraint person_relation_terms_form_check;
alter table person_relation_terms add constraint person_relation_terms_form_check check (form in ('married', 'partners',
    'separated', 'divorced', 'biological', 'adoptive', 'foster', 'step', 'twins', 'identical-twins'));
