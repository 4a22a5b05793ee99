package org.throughline.directory.mapping;

import java.util.List;

/** A mapping file that was read and holds together by itself. */
public record MappingFile(List<MappedFile> files) {

    /** Where a mapping lies in a zip that brings its own. */
    public static final String NAME_IN_ZIP = "throughline-mapping.yaml";

    /** @param faults gets every fault that shows without the files that it speaks of; with any, the mapping is of no use */
    public static MappingFile read(String text, List<MappingFault> faults) {
        MappingFile file = MappingParser.parse(text, faults);
        if (faults.isEmpty()) {
            file.files().forEach(one -> new MappingRules(one, faults).check());
        }
        return file;
    }
}
