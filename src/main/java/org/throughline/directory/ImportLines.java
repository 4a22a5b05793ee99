package org.throughline.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lines of a report, as many as anybody can use. */
final class ImportLines {

    private static final int LONGEST_DETAIL = 200;
    private static final int MOST_LINES = 100_000;

    private final List<ImportReport.ImportLine> lines = new ArrayList<>();

    void add(ImportReport.ImportLine line) {
        if (lines.size() < MOST_LINES) {
            lines.add(new ImportReport.ImportLine(
                    line.file(), line.line(), line.column(), line.reason(), shortened(line.detail()), line.rows()));
        }
    }

    /** Says once what was said of every one of so many rows of a file. */
    void gather(String file, int rows) {
        Map<String, List<ImportReport.ImportLine>> byReason = lines.stream()
                .filter(line -> line.line() > 0 && line.file().equals(file))
                .collect(Collectors.groupingBy(ImportReport.ImportLine::reason));
        byReason.forEach((reason, same) -> {
            if (same.size() > 1 && (same.size() == rows || reason.equals("id-repeated"))) {
                lines.removeAll(Set.copyOf(same));
                lines.add(new ImportReport.ImportLine(file, 0, same.get(0).column(), reason, null, same.size()));
            }
        });
    }

    List<ImportReport.ImportLine> wholeFilesFirst() {
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.line() > 0))
                .toList();
    }

    private static String shortened(String detail) {
        if (detail == null) {
            return null;
        }
        String plain = detail.replaceAll("[\\p{Cntrl}]+", " ").strip();
        int end = Math.min(plain.length(), LONGEST_DETAIL);
        boolean splitsPair = end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1));
        return plain.substring(0, splitsPair ? end - 1 : end);
    }
}
