package org.throughline.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.people.domain.TypedDay;

/**
 * What somebody typed to find a person by: words of a name, a birth date as people write one, the digits of a phone
 * number or its last ones. Where it may be either, both are searched for. The database folds it, as it folded what it is
 * compared with.
 */
public final class PersonTerms {

    private static final String WORD = "'%' || folded(@) || '%'";
    private static final String PHONE = "'%' || phone_digits(@) || 't %'";
    private static final String DAY = "'%' || @ || 'd %'";
    private static final String YEAR = "'% ' || @ || '____d %'";
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST = 8;
    /** Shorter words are half of everybody's. */
    private static final int SELECTIVE = 3;

    private final List<SearchTerm> terms;

    private PersonTerms(List<SearchTerm> terms) {
        this.terms = terms;
    }

    public static PersonTerms of(String typed) {
        String all = typed == null ? "" : typed.strip().replace("\u0000", "");
        boolean isOneNumber = isNumber(all) && Arrays.stream(words(all)).noneMatch(TypedDay::isOne);
        boolean isWhole = isOneNumber || TypedDay.isOne(all);
        String[] words = all.isEmpty() ? new String[0] : isWhole ? new String[] {all} : words(all);
        return new PersonTerms(Arrays.stream(words)
                .limit(MOST)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(PersonTerms::term)
                .toList());
    }

    /** A phone number alone, however it is written. */
    public static PersonTerms ofPhone(String typed) {
        return new PersonTerms(List.of(new SearchTerm(List.of(new Pattern(PHONE, typed.replace("\u0000", ""))))));
    }

    /** A birth date alone. */
    public static PersonTerms ofBirthDate(String typed) {
        List<Pattern> days = days(typed);
        return new PersonTerms(List.of(new SearchTerm(days.isEmpty() ? List.of(new Pattern(DAY, "no")) : days)));
    }

    /** Those of both. */
    public PersonTerms and(PersonTerms more) {
        List<SearchTerm> all = new ArrayList<>(terms);
        all.addAll(more.terms);
        return new PersonTerms(all);
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether there is a term that selects few people of many. */
    public boolean isSelective() {
        return terms.stream().flatMap(term -> term.anyOf().stream()).anyMatch(Pattern::isSelective);
    }

    /**
     * All terms, as a condition of a query.
     *
     * @param column of {@code published_person_words}; never user input
     * @param params takes the values of the parameters that the condition names, all beginning {@code term}
     */
    public String condition(String column, Map<String, Object> params) {
        List<String> all = new ArrayList<>();
        for (SearchTerm term : terms) {
            List<String> any = new ArrayList<>();
            for (Pattern pattern : term.anyOf()) {
                String name = "term" + params.size();
                params.put(name, pattern.typed());
                any.add(column + " like " + pattern.sql().replace("@", ":" + name));
            }
            all.add("(" + String.join(" or ", any) + ")");
        }
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    private static SearchTerm term(String word) {
        List<Pattern> anyOf = new ArrayList<>(days(word));
        boolean isNumber = isNumber(word);
        if (isNumber) {
            anyOf.add(new Pattern(PHONE, word));
        }
        if (word.matches("(19|20)\\d\\d")) {
            anyOf.add(new Pattern(YEAR, word));
        }
        if (anyOf.isEmpty() || isNumber && word.length() <= FEWEST_DIGITS) {
            anyOf.add(new Pattern(WORD, word));
        }
        return new SearchTerm(anyOf);
    }

    private static List<Pattern> days(String word) {
        return TypedDay.readings(word).stream()
                .map(day -> new Pattern(DAY, day.toString().replace("-", "")))
                .collect(Collectors.toList());
    }

    /** At least four digits, and besides only what people write between them. */
    private static boolean isNumber(String text) {
        return text.matches("[\\d\\s()+./\\p{Pd}]+")
                && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static String[] words(String text) {
        return text.split("[\\s\\p{Z}]+");
    }

    private record SearchTerm(List<Pattern> anyOf) {}

    private record Pattern(String sql, String typed) {

        boolean isSelective() {
            return !sql.equals(WORD) || typed.length() >= SELECTIVE;
        }
    }
}
