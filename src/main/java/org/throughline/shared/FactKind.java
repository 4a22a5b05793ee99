package org.throughline.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What rules of services may ask of a client. A field of any form tells such a fact where it carries the custom property
 * {@value #PROPERTY} with the {@link #id}.
 */
public enum FactKind {
    /** The ZIP code within the answer; an answer without one tells nothing. */
    POSTAL_CODE("postal-code", FactShape.TEXT),
    /** Persons who live together, the client among them. */
    HOUSEHOLD_SIZE("household-size", FactShape.NUMBER),
    /** Of the whole household, in dollars before tax. */
    MONTHLY_INCOME("monthly-income", FactShape.NUMBER),
    VETERAN("veteran", FactShape.CHOICE, "yes", "no"),
    IMMIGRATION("immigration", FactShape.CHOICE, "citizen", "permanent-resident", "refugee-asylee", "other-status"),
    SEX("sex", FactShape.CHOICE, "female", "male", "intersex"),
    /** The tag of the language to speak with them. */
    LANGUAGE("language", FactShape.TEXT),
    /** Papers that the client could show. */
    DOCUMENTS("documents", FactShape.MANY);

    /** The custom property of a form's field. */
    public static final String PROPERTY = "fact";

    /** Answers that tell nothing, whichever field offers them. */
    public static final Set<String> UNTOLD = Set.of("unknown", "not-told", "other");

    /** Codes of the papers that services ask for most; a form may offer others. */
    public static final List<String> USUAL_DOCUMENTS = List.of(
            "photo-id",
            "birth-certificate",
            "social-security-card",
            "proof-of-address",
            "proof-of-income",
            "immigration-papers",
            "insurance-card",
            "lease");

    private final String id;
    private final FactShape shape;
    private final List<String> choices;

    FactKind(String id, FactShape shape, String... choices) {
        this.id = id;
        this.shape = shape;
        this.choices = List.of(choices);
    }

    /** What a field asks with, so that its answer can be such a fact. */
    public enum FactShape {
        TEXT("textfield", "select", "radio"),
        NUMBER("number"),
        /** Never a checkbox: one that nobody ticked is no answer, and would be taken for a no. */
        CHOICE("radio", "select"),
        MANY("checklist", "taglist");

        private final Set<String> components;

        FactShape(String... components) {
            this.components = Set.of(components);
        }

        /** The types of form components. */
        public Set<String> components() {
            return components;
        }
    }

    public String id() {
        return id;
    }

    public FactShape shape() {
        return shape;
    }

    /** The only values there are, of a choice; else empty. */
    public List<String> choices() {
        return choices;
    }

    /** Whether it also stands among the person's details, where it is corrected. */
    public boolean isDetail() {
        return this == POSTAL_CODE || this == SEX || this == LANGUAGE;
    }

    public static Optional<FactKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
