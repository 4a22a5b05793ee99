package org.throughline.directory;

import java.util.Locale;
import org.throughline.shared.Rejection;

/** How a source is called: small letters, digits and hyphens, so that it is the same however it is written. */
final class SourceName {

    private SourceName() {}

    static String of(String written) {
        String name =
                written == null ? "" : written.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        name = name.replaceAll("^-|-$", "");
        if (name.isEmpty() || name.length() > 60) {
            throw Rejection.invalidField("source", "import-source-name");
        }
        return name;
    }
}
