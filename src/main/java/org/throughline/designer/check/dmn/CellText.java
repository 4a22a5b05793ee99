package org.throughline.designer.check.dmn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.designer.check.dmn.Cell.Kind;
import org.throughline.designer.check.dmn.Cell.Span;

/** Reads the constants of FEEL's unary tests. */
final class CellText {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=)\\s*(.+)", Pattern.DOTALL);
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([])\\[])", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,30}(\\.\\d{1,30})?|\\.\\d{1,30})");
    private static final Pattern DATE = Pattern.compile("(?:date\\s*\\(\\s*|@)\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)?");

    private CellText() {}

    /** @param word of a text or a truth value, else null; @param span of a number or a day, else null */
    record Term(Kind kind, String word, Span span) {}

    private record Point(Kind kind, BigDecimal value) {}

    /** Parted at commas that stand neither in quotes nor in brackets. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            }
            if (c == ',' && !quoted && depth <= 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    static Optional<Term> term(String text) {
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            return Optional.of(new Term(Kind.WORD, word.group(1), null));
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(new Term(Kind.WORD, text, null));
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return comparison(comparison.group(1), comparison.group(2).strip());
        }
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            return interval(interval);
        }
        return point(text).map(at -> new Term(at.kind(), null, new Span(at.value(), true, at.value(), true)));
    }

    private static Optional<Term> comparison(String sign, String text) {
        if (sign.equals("=")) {
            return term(text);
        }
        return point(text).map(at -> {
            boolean with = sign.length() == 2;
            Span span = sign.startsWith("<")
                    ? new Span(null, false, at.value(), with)
                    : new Span(at.value(), with, null, false);
            return new Term(at.kind(), null, span);
        });
    }

    private static Optional<Term> interval(Matcher interval) {
        Optional<Point> low = point(interval.group(2));
        Optional<Point> high = point(interval.group(3));
        if (low.isEmpty() || high.isEmpty() || low.get().kind() != high.get().kind()) {
            return Optional.empty();
        }
        Span span = new Span(
                low.get().value(),
                interval.group(1).equals("["),
                high.get().value(),
                interval.group(4).equals("]"));
        return Optional.of(new Term(low.get().kind(), null, span));
    }

    private static Optional<Point> point(String text) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Point(Kind.NUMBER, new BigDecimal(text)));
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            long day = LocalDate.parse(date.group(1)).toEpochDay();
            return Optional.of(new Point(Kind.DATE, BigDecimal.valueOf(day)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
