package org.throughline.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.throughline.directory.hsds.SourceFiles.SourceFile;
import org.throughline.directory.mapping.MappingFault;
import org.throughline.directory.mapping.MappingFile;
import org.throughline.directory.mapping.MappingFiles;
import org.throughline.shared.FieldError;

/** A mapping file that cannot be used; nothing was changed. */
public final class MappingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MappingFault> faults;

    private MappingRefused(List<MappingFault> faults) {
        super(faults.size() + " fault(s) in a mapping file");
        this.faults = List.copyOf(faults);
    }

    /** Reads a mapping that holds together by itself. */
    static MappingFile read(String text) {
        List<MappingFault> faults = new ArrayList<>();
        MappingFile mapping = MappingFile.read(text, faults);
        refuse(faults);
        return mapping;
    }

    /** Reads a mapping that fits these files. */
    static MappingFile read(String text, List<SourceFile> files) {
        MappingFile mapping = read(text);
        List<MappingFault> faults = new ArrayList<>();
        MappingFiles.check(mapping, files, faults);
        refuse(faults);
        return mapping;
    }

    private static void refuse(List<MappingFault> faults) {
        if (!faults.isEmpty()) {
            throw new MappingRefused(faults.stream()
                    .sorted(Comparator.comparingInt(MappingFault::line))
                    .toList());
        }
    }

    /** In the order of the file; never empty. */
    public List<MappingFault> faults() {
        return faults;
    }

    /** Every fault in a reader's words. */
    public List<FieldError> texts(MessageSource messages, Locale locale) {
        return faults.stream().map(fault -> fault.text(messages, locale)).toList();
    }
}
