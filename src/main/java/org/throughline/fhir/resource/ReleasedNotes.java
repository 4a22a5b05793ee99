package org.throughline.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.throughline.referral.ReferralLetter;
import org.throughline.referral.ReleasedInformation;
import org.throughline.referral.ReleasedInformation.FoundNeed;
import org.throughline.referral.ReleasedInformation.HouseholdLine;

/** What is released and has no element of its own in a ServiceRequest, in words, one note a class. */
final class ReleasedNotes {

    private final MessageSource messages;

    ReleasedNotes(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(ReferralLetter letter, Locale locale) {
        ReleasedInformation information = letter.information();
        List<String> notes = new ArrayList<>();
        if (information.household() != null) {
            notes.add(note("letter.household", information.household().stream().map(one -> line(one, locale)), locale));
        }
        if (information.health() != null) {
            notes.add(note("letter.health", needs(information.health(), locale), locale));
        }
        if (information.assessment() != null) {
            notes.add(note(
                    "letter.assessment",
                    Stream.concat(
                            needs(information.assessment().needs(), locale),
                            information.assessment().strengths().stream()),
                    locale));
        }
        if (information.substanceUse() != null) {
            notes.add(note("letter.substance-use", needs(information.substanceUse(), locale), locale));
            notes.add(part2(letter, locale));
        }
        return notes;
    }

    /** The statement of 42 CFR 2.32(a)(1), and the scope of the consent. */
    private String part2(ReferralLetter letter, Locale locale) {
        Stream<String> statement =
                Stream.of("notice", "one", "two", "three", "general").map(part -> text("letter.part2." + part, locale));
        Stream<String> scope = Stream.of(
                text("letter.part2.purpose", locale, letter.scope().purpose()),
                text(
                        "letter.part2.until",
                        locale,
                        letter.scope().from().toString(),
                        letter.scope().until().toString()));
        return Stream.concat(statement, scope).collect(Collectors.joining("\n"));
    }

    private Stream<String> needs(List<FoundNeed> needs, Locale locale) {
        return needs.stream().map(need -> {
            String name = messages.getMessage("label.need." + need.category(), null, need.category(), locale);
            return need.words() == null ? name : name + ": " + need.words();
        });
    }

    private String line(HouseholdLine one, Locale locale) {
        String relation = one.relation() == null
                ? text("letter.household.member", locale)
                : text("relation." + one.relation(), locale);
        return one.age() == null ? relation : relation + ", " + text("letter.household.age", locale, one.age());
    }

    private String note(String title, Stream<String> lines, Locale locale) {
        String text = lines.collect(Collectors.joining("; "));
        return text(title, locale) + ": " + (text.isEmpty() ? text("letter.none", locale) : text);
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
