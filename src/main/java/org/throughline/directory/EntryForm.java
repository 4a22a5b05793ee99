package org.throughline.directory;

import java.util.List;
import java.util.Map;

/**
 * What somebody wrote of an entry. What is left out stays as it is; an empty value is taken away.
 *
 * @param fields by the names of {@link EntryKind#fields()}
 * @param lists by the ids of {@link EntryKind#lists()}: all rows that shall be, each with {@code id} where it was there before.
 *     A row that says nothing is taken away
 * @param version of the entry as it was read, {@link EntryView#version()}; null asks for no comparison
 */
public record EntryForm(Map<String, String> fields, Map<String, List<Map<String, String>>> lists, String version) {

    public EntryForm {
        fields = fields == null ? Map.of() : fields;
        lists = lists == null ? Map.of() : lists;
    }
}
