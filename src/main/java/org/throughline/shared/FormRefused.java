package org.throughline.shared;

import java.util.List;

/** A submission that does not fit the deployed form: nothing was changed. Answered 422 with every field's reason. */
public class FormRefused extends RuntimeException {

    private final List<FieldError> errors;

    public FormRefused(List<FieldError> errors) {
        super(errors.size() + " field(s) refused");
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
