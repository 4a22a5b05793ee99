package org.throughline.directory;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An invented directory that reads like a real one: each service has a name of its own, forty words of description, few of
 * them common and most of them rare, with accents, some Spanish, fees, and conditions of who is admitted.
 */
final class DescribedServices {

    private static final List<String> WORK = List.of(
            "Food pantry",
            "Emergency shelter",
            "Legal clinic",
            "Job training",
            "Counseling",
            "Rent assistance",
            "Dental care",
            "Despensa de alimentos",
            "Child care",
            "Utility assistance");
    private static final List<String> COMMON = List.of(
            "family",
            "children",
            "veterans",
            "seniors",
            "food",
            "rent",
            "emergency",
            "shelter",
            "legal",
            "health",
            "school",
            "support",
            "income",
            "county",
            "community",
            "housing",
            "training",
            "counseling",
            "appointment",
            "program",
            "eviction",
            "tenants",
            "electric",
            "bills",
            "comida",
            "vivienda",
            "niños",
            "médico",
            "abogado",
            "ropa");
    private static final List<String> SYLLABLES = List.of(
            "ba", "lo", "mi", "ter", "són", "ka", "ve", "ri", "ñal", "do", "pe", "gra", "nu", "cho", "les", "wi", "ton",
            "har", "bér", "sa", "qui", "fe", "mon", "tal", "jo", "rez", "hue", "xi", "zar", "ló");
    private static final List<String> ADMITS = List.of(
            "",
            "",
            "",
            "",
            "Adults 18 and older",
            "Women and children",
            "Veterans",
            "Seniors 60 and over",
            "Youth 12 to 17",
            "Low income families");
    private static final List<String> FEES = List.of("", "Free", "No cost", "Sliding scale", "$20 a visit");
    private static final int VOCABULARY = 20_000;
    private static final int WORDS = 40;

    private DescribedServices() {}

    /** Writes so many services into a new folder. */
    static Path folder(int services) {
        return ManyServices.folder(
                services,
                new ManyServices.Table(
                        "services",
                        "id,organization_id,name,description,eligibility_description,fees_description,veterans_only,"
                                + "income_limit_percent",
                        DescribedServices::row));
    }

    private static String row(int n) {
        Random chance = new Random(n);
        return "S%d,O%d,%s %s %d,\"Help for people, %s\",%s,%s,%s,%s"
                .formatted(
                        n,
                        n / 200,
                        WORK.get(n % WORK.size()),
                        invented(n * 31 % VOCABULARY),
                        n,
                        text(chance),
                        one(ADMITS, chance),
                        one(FEES, chance),
                        chance.nextInt(40) == 0 ? "yes" : "",
                        chance.nextInt(10) == 0 ? "200" : "");
    }

    /** A third of them are common words; the others the rarer the longer the list. */
    private static String text(Random chance) {
        return IntStream.range(0, WORDS)
                .mapToObj(word -> chance.nextInt(3) == 0
                        ? one(COMMON, chance)
                        : invented((int) (VOCABULARY * Math.pow(chance.nextDouble(), 3))))
                .collect(Collectors.joining(" "));
    }

    private static String one(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private static String invented(int number) {
        int most = SYLLABLES.size();
        return SYLLABLES.get(number % most)
                + SYLLABLES.get(number / most % most)
                + SYLLABLES.get((number / most / most + 7) % most);
    }
}
