package org.throughline.directory.web;

import org.throughline.directory.NeedCategories;
import org.throughline.directory.ServiceQuery;

/** The filters of the resources page as they stand in the address. */
record ResourceSearch(String q, String need, String near, String age, String language, String after) {

    ServiceQuery query() {
        return new ServiceQuery(q, NeedCategories.known(need) ? need : null, near, years(), language, 30, after);
    }

    private Integer years() {
        return isReadable() && !blank(age) ? Integer.valueOf(age.strip()) : null;
    }

    /** False where an age was typed that is none: searched without it, and said so. */
    boolean isReadable() {
        return blank(age) || age.strip().matches("\\d{1,3}");
    }

    public boolean isEmpty() {
        return blank(q) && blank(need) && blank(near) && blank(age) && blank(language);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
