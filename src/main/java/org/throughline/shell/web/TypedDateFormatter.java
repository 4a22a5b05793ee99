package org.throughline.shell.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;
import org.throughline.shell.TypedDates;

/** Days in the parameters of pages, as their fields send them: as they were typed. */
@Component
class TypedDateFormatter implements Formatter<LocalDate> {

    private final TypedDates typed;

    TypedDateFormatter(TypedDates typed) {
        this.typed = typed;
    }

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        return typed.read(text, locale).orElseThrow(() -> new ParseException("no day", 0));
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
