package org.throughline.directory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a service is: its own places first, then those its name mentions, and only without either its organization's. */
public final class EntryPlaces {

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+)*");
    private static final int LONGEST = 80;

    private final Set<String> knownCities;

    public EntryPlaces(Collection<String> knownCities) {
        this.knownCities =
                knownCities.stream().filter(city -> city.length() > 3).collect(Collectors.toSet());
    }

    public Set<String> of(List<String> stated, String words, List<String> organizationCities) {
        Set<String> places = new TreeSet<>();
        stated.stream().filter(place -> place.length() <= LONGEST).forEach(places::add);
        Set<String> named = Places.namedIn(words);
        places.addAll(named);
        String rest = named.stream().reduce(words, (text, place) -> text.replace(place, " "));
        places.addAll(citiesIn(rest));
        if (places.isEmpty()) {
            places.addAll(organizationCities);
        }
        return places;
    }

    private Set<String> citiesIn(String words) {
        Set<String> cities = new LinkedHashSet<>();
        for (Matcher phrase = CAPITALISED.matcher(words); phrase.find(); ) {
            String[] parts = phrase.group().split(" ");
            for (int from = 0; from < parts.length; from++) {
                for (int to = from + 1; to <= Math.min(parts.length, from + 3); to++) {
                    String city = String.join(" ", List.of(parts).subList(from, to));
                    if (knownCities.contains(city)) {
                        cities.add(city);
                    }
                }
            }
        }
        return cities;
    }

    /** What the places are compared by; a service without any is at home everywhere. */
    public static List<String> keys(Collection<String> places, Collection<String> postalCodes) {
        Set<String> keys = new TreeSet<>();
        places.forEach(place -> keys.add(Places.key(place)));
        keys.addAll(postalCodes);
        keys.remove("");
        return keys.isEmpty() ? List.of(Places.EVERYWHERE) : new ArrayList<>(keys);
    }
}
