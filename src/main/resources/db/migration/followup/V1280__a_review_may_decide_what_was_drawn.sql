-- an agency may draw more outcomes of a review than those that are shipped
alter table progress_review drop constraint progress_review_decision_check;
alter table progress_review add constraint progress_review_decision_said check (decision <> '');
