package org.throughline.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What is known of a person and may decide which services fit. Every part may be null: what is not known is asked for and
 * excludes nothing.
 *
 * @param postalCode ZIP code where the person lives, e.g. {@code 33125}
 * @param place city or county where the person lives, where the ZIP code is not known
 * @param age in years
 * @param sex {@code female} or {@code male}; anything else fits no service that is for one of them alone without asking
 * @param languages that the person speaks, names or ISO 639-1 codes, the preferred one first; empty where not known
 * @param interpreter whether the person takes a service by interpreter
 * @param household what it lives on; never null
 * @param veteran whether the person served in the forces
 * @param immigration one of the statuses that HSDS sources of ours name, e.g. {@code citizen}
 * @param documents at hand, in words
 * @param phone whether the person can be reached by telephone and may call
 */
public record MatchFacts(
        String postalCode,
        String place,
        Integer age,
        String sex,
        List<String> languages,
        Boolean interpreter,
        HouseholdMeans household,
        Boolean veteran,
        String immigration,
        Set<String> documents,
        Boolean phone) {

    /**
     * @param size how many people live on the income, or null
     * @param monthlyIncome of all of them, in US dollars, or null
     */
    public record HouseholdMeans(Integer size, BigDecimal monthlyIncome) {}

    public static final MatchFacts UNKNOWN = new Builder().build();

    public MatchFacts {
        household = household == null ? new HouseholdMeans(null, null) : household;
        postalCode = given(postalCode);
        place = given(place);
        sex = given(sex);
        immigration = given(immigration);
        languages = languages == null ? List.of() : List.copyOf(languages);
        documents = documents == null ? null : Set.copyOf(documents);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Takes what is known, in any order. */
    public static final class Builder {

        private String postalCode;
        private String place;
        private Integer age;
        private String sex;
        private List<String> languages;
        private Boolean interpreter;
        private Integer householdSize;
        private BigDecimal monthlyIncome;
        private Boolean veteran;
        private String immigration;
        private Set<String> documents;
        private Boolean phone;

        private Builder() {}

        public Builder postalCode(String value) {
            postalCode = value;
            return this;
        }

        public Builder place(String value) {
            place = value;
            return this;
        }

        public Builder age(Integer value) {
            age = value;
            return this;
        }

        public Builder sex(String value) {
            sex = value;
            return this;
        }

        public Builder languages(List<String> value) {
            languages = value;
            return this;
        }

        /** @param value the only one that is known, or null */
        public Builder language(String value) {
            return languages(value == null || value.isBlank() ? null : List.of(value.strip()));
        }

        public Builder interpreter(Boolean value) {
            interpreter = value;
            return this;
        }

        public Builder householdSize(Integer value) {
            householdSize = value;
            return this;
        }

        public Builder monthlyIncome(BigDecimal value) {
            monthlyIncome = value;
            return this;
        }

        public Builder veteran(Boolean value) {
            veteran = value;
            return this;
        }

        public Builder immigration(String value) {
            immigration = value;
            return this;
        }

        public Builder documents(Set<String> value) {
            documents = value;
            return this;
        }

        public Builder phone(Boolean value) {
            phone = value;
            return this;
        }

        public MatchFacts build() {
            return new MatchFacts(
                    postalCode,
                    place,
                    age,
                    sex,
                    languages,
                    interpreter,
                    new HouseholdMeans(householdSize, monthlyIncome),
                    veteran,
                    immigration,
                    documents,
                    phone);
        }
    }
}
