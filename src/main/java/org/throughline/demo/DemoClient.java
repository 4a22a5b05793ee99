package org.throughline.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * One invented client.
 *
 * @param target the step at which the case stands when the demo opens, or {@code closed}
 * @param team whose case it becomes; blank while it is in intake
 */
record DemoClient(
        String firstName,
        String lastName,
        String birthDate,
        String language,
        String phone,
        String problem,
        String source,
        String target,
        String team,
        int children,
        boolean danger) {

    static List<DemoClient> all() {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("demo/people.csv").getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(DemoClient::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same person, as far as another need of theirs is concerned. */
    DemoClient about(String need) {
        return new DemoClient(
                firstName, lastName, birthDate, language, phone, need, source, target, team, children, danger);
    }

    /** The client's own, in a domain that nobody can have. */
    String email() {
        String name = Normalizer.normalize(firstName + "." + lastName, Normalizer.Form.NFD);
        return name.replaceAll("[^A-Za-z.]", "").toLowerCase(Locale.ROOT) + "@mail.example";
    }

    boolean isClosedInTheEnd() {
        return target.equals("closed");
    }

    private static DemoClient of(CSVRecord row) {
        return new DemoClient(
                row.get("firstName"),
                row.get("lastName"),
                row.get("birthDate"),
                row.get("language"),
                row.get("phone"),
                row.get("problem"),
                row.get("source"),
                row.get("target"),
                row.get("team"),
                Integer.parseInt(row.get("children")),
                Boolean.parseBoolean(row.get("danger")));
    }
}
