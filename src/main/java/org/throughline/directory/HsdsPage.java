package org.throughline.directory;

import java.util.List;

/**
 * A page of a list as HSDS 3.1 wraps it.
 *
 * @param contents the JSON of each entry
 */
public record HsdsPage(long totalItems, int pageNumber, int perPage, List<String> contents) {

    public String json() {
        long pages = (totalItems + perPage - 1) / perPage;
        return "{\"total_items\":" + totalItems + ",\"total_pages\":" + pages + ",\"page_number\":" + pageNumber
                + ",\"size\":" + contents.size() + ",\"first_page\":" + (pageNumber == 1) + ",\"last_page\":"
                + (pageNumber >= pages) + ",\"empty\":" + contents.isEmpty() + ",\"contents\":["
                + String.join(",", contents) + "]}";
    }
}
