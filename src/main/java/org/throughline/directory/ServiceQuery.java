package org.throughline.directory;

/**
 * What a service is searched for by. Every part may be null; all that are given must fit.
 *
 * @param q words of the service's, its organization's or its places' names and texts; beginnings of words are enough
 * @param need one of {@link NeedCategories}
 * @param near a place: city or county; a service that names no place fits everywhere
 * @param age of the client in years; a service that states no age fits everybody
 * @param language name or ISO 639-1 code
 * @param only what else must hold
 * @param limit see {@link org.throughline.shared.Slice#limit}
 * @param after cursor of the page before
 */
public record ServiceQuery(
        String q, String need, String near, Integer age, String language, Only only, Integer limit, String after) {

    /**
     * @param free that it costs nothing
     * @param openNow that it is open at this moment, by the hours of the week that it states
     */
    public record Only(boolean free, boolean openNow) {

        static final Only ANY = new Only(false, false);
    }

    public ServiceQuery {
        only = only == null ? Only.ANY : only;
    }

    public ServiceQuery(String q, String need, String near, Integer age, String language, Integer limit, String after) {
        this(q, need, near, age, language, Only.ANY, limit, after);
    }

    public static ServiceQuery everything() {
        return new ServiceQuery(null, null, null, null, null, null, null);
    }
}
