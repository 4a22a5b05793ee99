package org.throughline.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads CSV (RFC 4180) record by record and always gets to the end: quoted line breaks are kept, a quote that is never
 * closed costs its own line and no other, lines and records have a greatest length.
 */
public final class CsvReader {

    /** A record that is longer than this was not meant to be one. */
    private static final int MOST_LINES = 400;

    private static final int MOST_CHARS = 1_000_000;

    /**
     * @param line where it begins, 1 is the first
     * @param fields null where the record is broken
     * @param problem null, or the reason code
     */
    public record Record(long line, List<String> fields, String problem, String text) {}

    private record CsvLine(long number, String text, boolean tooLong) {}

    private final BufferedReader in;
    private final Deque<CsvLine> ahead = new ArrayDeque<>();
    private long lines;
    private char delimiter = ',';

    public CsvReader(Reader in) {
        this.in = new BufferedReader(in, 65_536);
    }

    /** The first record, which also decides between comma, semicolon and tab; null where the file is empty. */
    public List<String> header() throws IOException {
        CsvLine first = line();
        while (first != null && first.text().isBlank()) {
            first = line();
        }
        if (first == null) {
            return null;
        }
        delimiter = commonest(first.text());
        ahead.addFirst(first);
        Record header = next();
        return header == null ? null : header.fields();
    }

    private static char commonest(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** The next record that is not an empty line, or null at the end. */
    public Record next() throws IOException {
        CsvLine line = line();
        while (line != null && line.text().isBlank() && !line.tooLong()) {
            line = line();
        }
        if (line == null) {
            return null;
        }
        if (line.tooLong()) {
            return new Record(line.number(), null, "line-too-long", line.text().substring(0, 80));
        }
        return record(line);
    }

    private Record record(CsvLine first) throws IOException {
        List<CsvLine> taken = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        Fields fields = new Fields(delimiter);
        fields.read(first.text());
        while (fields.open()) {
            CsvLine more = taken.size() < MOST_LINES && text.length() < MOST_CHARS ? line() : null;
            if (more == null || more.tooLong()) {
                unread(taken, more);
                return new Record(first.number(), null, "quote-not-closed", first.text());
            }
            taken.add(more);
            text.append('\n').append(more.text());
            fields.read("\n" + more.text());
        }
        return new Record(first.number(), fields.finished(), null, first.text());
    }

    private void unread(List<CsvLine> taken, CsvLine last) {
        if (last != null) {
            ahead.addFirst(last);
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
    }

    private CsvLine line() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        int c = in.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            tooLong |= text.length() >= MOST_CHARS;
            if (!tooLong) {
                text.append((char) c);
            }
            c = in.read();
        }
        skipLineFeed(c);
        return new CsvLine(++lines, text.toString(), tooLong);
    }

    private void skipLineFeed(int c) throws IOException {
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
    }

    /** Splits a record while its lines arrive. */
    private static final class Fields {
        private final char delimiter;
        private final List<String> done = new ArrayList<>();
        private final StringBuilder field = new StringBuilder();
        private boolean quoted;
        private boolean wasQuoted;

        Fields(char delimiter) {
            this.delimiter = delimiter;
        }

        boolean open() {
            return quoted;
        }

        void read(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    if (c != '"') {
                        field.append(c);
                    } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        field.append('"');
                        i++;
                    } else {
                        quoted = false;
                    }
                } else if (c == delimiter) {
                    finishField();
                } else if (c == '"' && !wasQuoted && field.toString().isBlank()) {
                    field.setLength(0);
                    quoted = true;
                    wasQuoted = true;
                } else {
                    field.append(c);
                }
            }
        }

        private void finishField() {
            done.add(field.toString());
            field.setLength(0);
            wasQuoted = false;
        }

        List<String> finished() {
            finishField();
            return List.copyOf(done);
        }
    }
}
