import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Started by Maven after the tests: prints JaCoCo's figures for the whole program in one line. */
class PrintCoverage {

    private static final List<String> COUNTERS = List.of("LINE", "BRANCH", "INSTRUCTION");

    public static void main(String[] args) throws IOException {
        Path csv = Path.of(args[0]);
        if (!Files.exists(csv)) {
            System.out.println("Coverage: no tests ran");
            return;
        }
        List<String[]> rows = Files.readAllLines(csv).stream().map(line -> line.split(",")).toList();
        List<String> figures = new ArrayList<>();
        for (String counter : COUNTERS) {
            figures.add(figure(rows, counter));
        }
        System.out.println("Coverage: " + String.join(", ", figures));
    }

    private static String figure(List<String[]> rows, String counter) {
        long missed = sum(rows, counter + "_MISSED");
        long covered = sum(rows, counter + "_COVERED");
        String name = counter.equals("BRANCH") ? "branches" : counter.toLowerCase(Locale.ROOT) + "s";
        return String.format(
                Locale.ROOT, "%.1f %% of %,d %s", 100.0 * covered / Math.max(1, missed + covered), missed + covered, name);
    }

    private static long sum(List<String[]> rows, String column) {
        int at = List.of(rows.get(0)).indexOf(column);
        return rows.stream().skip(1).mapToLong(row -> Long.parseLong(row[at])).sum();
    }
}
