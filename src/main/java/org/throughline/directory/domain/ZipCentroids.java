package org.throughline.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;

/**
 * Where each ZIP code is: the middles of the tabulation areas of the US Census, in {@code directory/zip-centroids.csv.gz}. All
 * of them are kept in memory (33,791), so that a distance asks neither the database nor anybody else.
 */
public final class ZipCentroids {

    private static final Pattern ZIP = Pattern.compile("(\\d{5})(?:-?\\d{4})?");
    private static final double MILES_A_DEGREE = 69.0;

    private static final Map<String, GeoPoint> CENTROIDS = read();

    private static final NavigableMap<Double, List<String>> BY_LATITUDE = new TreeMap<>(CENTROIDS.entrySet().stream()
            .collect(Collectors.groupingBy(
                    zip -> zip.getValue().latitude(), Collectors.mapping(Map.Entry::getKey, Collectors.toList()))));

    private ZipCentroids() {}

    /** A ZIP code and how far its middle is, in miles. */
    public record ZipDistance(String zip, double miles) {}

    /** The five digits of a ZIP code as it was typed, or empty where it is none. */
    public static Optional<String> code(String typed) {
        Matcher zip = ZIP.matcher(typed == null ? "" : typed.strip());
        return zip.matches() ? Optional.of(zip.group(1)) : Optional.empty();
    }

    /** @param code five digits */
    public static Optional<GeoPoint> of(String code) {
        return Optional.ofNullable(CENTROIDS.get(code));
    }

    /** The ZIP codes around a place, the nearest first. */
    public static List<ZipDistance> within(GeoPoint middle, double miles) {
        double degrees = miles / MILES_A_DEGREE;
        List<ZipDistance> near = new ArrayList<>();
        BY_LATITUDE
                .subMap(middle.latitude() - degrees, true, middle.latitude() + degrees, true)
                .values()
                .forEach(zips -> zips.forEach(zip -> {
                    double distance = middle.milesTo(CENTROIDS.get(zip));
                    if (distance <= miles) {
                        near.add(new ZipDistance(zip, distance));
                    }
                }));
        near.sort(Comparator.comparing(ZipDistance::miles).thenComparing(ZipDistance::zip));
        return near;
    }

    private static Map<String, GeoPoint> read() {
        Map<String, GeoPoint> centroids = new HashMap<>(50_000);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ClassPathResource("directory/zip-centroids.csv.gz").getInputStream()),
                StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(",");
                centroids.put(parts[0], new GeoPoint(Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return centroids;
    }
}
