-- The work list publishes it itself now.
drop view asked_form;
