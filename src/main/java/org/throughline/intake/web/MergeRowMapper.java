package org.throughline.intake.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.intake.IntakeTexts;
import org.throughline.intake.MergePreview;
import org.throughline.people.Birth;
import org.throughline.people.ContactPoint;
import org.throughline.people.ContactPoint.ContactKind;
import org.throughline.people.PersonDetails;
import org.throughline.shell.DisplayFormat;

/** What is known of two people on file, thing by thing; what is known of neither is left out. */
@Component
class MergeRowMapper {

    private final IntakeTexts texts;
    private final DisplayFormat displayFormat;

    MergeRowMapper(IntakeTexts texts, DisplayFormat displayFormat) {
        this.texts = texts;
        this.displayFormat = displayFormat;
    }

    List<MergeRow> rows(MergePreview preview) {
        return Stream.of(
                        row("person.name", preview, one -> one.name().full()),
                        row("person.preferred", preview, PersonDetails::preferredName),
                        row("person.born", preview, one -> birth(one.birth())),
                        row("person.sex", preview, one -> label("sex", one.sex())),
                        row("person.gender", preview, PersonDetails::gender),
                        row("person.languages", preview, this::languages),
                        row("person.contact.kind.phone", preview, one -> points(one, ContactKind.PHONE)),
                        row("person.contact.kind.email", preview, one -> points(one, ContactKind.EMAIL)),
                        row("person.contact.kind.address", preview, one -> points(one, ContactKind.ADDRESS)),
                        row("person.place", preview, one -> joined(one.place(), one.postalCode())))
                .filter(row -> !row.stays().isEmpty())
                .toList();
    }

    private MergeRow row(String label, MergePreview preview, Function<PersonDetails, String> value) {
        return new MergeRow(
                label,
                text(value.apply(preview.known().person().details())),
                text(value.apply(preview.duplicate().person().details())),
                text(value.apply(preview.together())));
    }

    private String birth(Birth birth) {
        if (birth.date() == null) {
            return birth.approximateAge() == null ? null : texts.say("person.birth.age", birth.approximateAge());
        }
        return texts.say(
                "person.birth." + birth.certainty().id(),
                displayFormat.date(birth.date()),
                displayFormat.month(birth.date()),
                String.valueOf(birth.date().getYear()));
    }

    private String languages(PersonDetails details) {
        String interpreter = details.interpreterNeeded() ? texts.say("person.interpreter") : null;
        Stream<String> spoken =
                Stream.concat(Stream.ofNullable(details.language()), details.languages().others().stream());
        return joined(Stream.concat(spoken.map(code -> label("language", code)), Stream.ofNullable(interpreter))
                .toArray(String[]::new));
    }

    private String label(String kind, String code) {
        return code == null ? null : displayFormat.label(kind, code);
    }

    private static String points(PersonDetails details, ContactKind kind) {
        return details.contact().of(kind).map(ContactPoint::value).collect(Collectors.joining("; "));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
