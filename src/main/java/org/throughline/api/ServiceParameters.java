package org.throughline.api;

import java.math.BigDecimal;
import org.throughline.directory.MatchFacts;
import org.throughline.directory.NeedCategories;
import org.throughline.directory.ServiceQuery;
import org.throughline.shared.Rejection;

/**
 * What services are asked for by. Every part may be left out.
 *
 * @param near a city, county or ZIP code
 */
record ServiceParameters(
        String q, String need, String near, Boolean openNow, Boolean free, Integer limit, String after) {

    private static final int MOST_PEOPLE = 50;
    private static final int OLDEST = 150;

    /**
     * What is known of the client who needs a service.
     *
     * @param postalCode what is near it comes first where {@code near} is left out
     * @param income of the household in a month, in US dollars
     * @param household how many people live on it
     */
    record ServiceClient(
            String postalCode,
            Integer age,
            String language,
            BigDecimal income,
            Integer household,
            Boolean veteran,
            String sex) {

        private void requireSound() {
            require(
                    isLeftOut(postalCode) || postalCode.strip().matches("\\d{5}(-?\\d{4})?"),
                    "postalCode",
                    "postal-code-unreadable");
            require(age == null || age >= 0 && age <= OLDEST, "age", "age-unreadable");
            require(income == null || income.signum() >= 0, "income", "income-unreadable");
            require(
                    household == null || household >= 1 && household <= MOST_PEOPLE,
                    "household",
                    "household-unreadable");
            require(isLeftOut(sex) || sex.equals("female") || sex.equals("male"), "sex", "sex-unreadable");
        }
    }

    private static boolean isLeftOut(String text) {
        return text == null || text.isBlank();
    }

    private static void require(boolean isSound, String field, String code) {
        if (!isSound) {
            throw Rejection.invalidField(field, code);
        }
    }

    /** @throws Rejection at the field */
    ServiceQuery query(ServiceClient client) {
        require(isLeftOut(need) || NeedCategories.known(need), "need", "need-unknown");
        client.requireSound();
        return new ServiceQuery(
                q,
                need,
                isLeftOut(near) ? client.postalCode() : near,
                client.age(),
                client.language(),
                new ServiceQuery.Only(Boolean.TRUE.equals(free), Boolean.TRUE.equals(openNow)),
                limit,
                after);
    }

    MatchFacts facts(ServiceClient client) {
        return MatchFacts.builder()
                .postalCode(isLeftOut(client.postalCode()) ? near : client.postalCode())
                .place(near)
                .age(client.age())
                .sex(client.sex())
                .language(client.language())
                .householdSize(client.household())
                .monthlyIncome(client.income())
                .veteran(client.veteran())
                .build();
    }
}
