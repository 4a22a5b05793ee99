package org.throughline.directory.domain;

import java.util.regex.Pattern;

/**
 * What the words on eligibility say of whom a service takes, beside ages in figures. What they say of several is said of none.
 *
 * @param sex {@code female} or {@code male} where only they are named, or null
 * @param adults that it is for adults and names nobody younger
 * @param young that it is for the young and names nobody older
 * @param veterans that those who served are named
 * @param lowIncome that income is looked at
 */
public record AdmissionWords(String sex, boolean adults, boolean young, boolean veterans, boolean lowIncome) {

    private static final Pattern FEMALE =
            Pattern.compile("(?i)\\b(?:women|woman|females?|girls?|mothers?|pregnant|mujeres|madres)\\b");
    private static final Pattern MALE = Pattern.compile("(?i)\\b(?:men|man|males?|boys?|fathers?|hombres|padres)\\b");
    private static final Pattern EVERYBODY =
            Pattern.compile("(?i)\\b(?:famil(?:y|ies)|everyone|anyone|everybody|anybody"
                    + "|individuals?|persons?|people|couples?|parents?|children|residents?|general public|no restrictions?"
                    + "|adults?|youth|students?|seniors?|victims?|survivors?|clients?|households?)\\b");
    private static final Pattern ADULT = Pattern.compile("(?i)\\badults?\\b|\\badultos?\\b");
    private static final Pattern YOUNGER =
            Pattern.compile("(?i)\\b(?:child|children|childhood|youths?|young (?:people|adults?)"
                    + "|teens?|teenagers?|adolescents?|famil(?:y|ies)|minors?|kids?|infants?|all ages|any ages?|students?|boys?|girls?"
                    + "|pediatric|juveniles?|parents?|everyone|anyone|niños|j[oó]venes)\\b");
    private static final Pattern YOUNG =
            Pattern.compile("(?i)\\b(?:youths?|teens?|teenagers?|adolescents?|juveniles?|runaways?)\\b");
    private static final Pattern OLDER = Pattern.compile(
            "(?i)\\b(?:adults?|famil(?:y|ies)|parents?|all ages|any ages?|everyone"
                    + "|anyone|women|men|seniors?|general public|individuals|persons|people|residents|mothers?|fathers?)\\b");
    private static final Pattern VETERAN = Pattern.compile("(?i)\\bveteran(?:s|'s|o|os)?\\b");
    private static final Pattern INCOME =
            Pattern.compile("(?i)\\b(?:low(?:er)?|moderate|limited)[- ](?:to[- ]moderate )?income"
                    + "|\\bpoverty\\b|\\bincome[- ](?:eligible|guidelines?|limits?|requirements?|qualified|based|restrictions?)"
                    + "|\\bfinancial(?:ly)? (?:need|eligib)|\\bbajos ingresos\\b");

    /** @param eligibility as published, or empty */
    public static AdmissionWords of(String eligibility) {
        boolean female = FEMALE.matcher(eligibility).find();
        boolean male = MALE.matcher(eligibility).find();
        boolean others = EVERYBODY.matcher(eligibility).find();
        return new AdmissionWords(
                female == male || others ? null : female ? "female" : "male",
                ADULT.matcher(eligibility).find()
                        && !YOUNGER.matcher(eligibility).find(),
                YOUNG.matcher(eligibility).find() && !OLDER.matcher(eligibility).find(),
                VETERAN.matcher(eligibility).find(),
                INCOME.matcher(eligibility).find());
    }
}
