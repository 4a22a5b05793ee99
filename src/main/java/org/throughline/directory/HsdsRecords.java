package org.throughline.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.throughline.directory.domain.HsdsRepository;

/**
 * The directory as others read it, in the words of HSDS 3.1: active entries, each as JSON. Suspended ones, and services that
 * are not active, are not in it.
 */
@Service
public class HsdsRecords {

    private static final int PORTION = 200;

    private final HsdsRepository records;

    HsdsRecords(HsdsRepository records) {
        this.records = records;
    }

    /** @param persons whether contact persons may be named */
    public HsdsPage page(HsdsKind kind, HsdsQuery query, boolean persons) {
        List<String> contents = records.page(kind, query, persons);
        return new HsdsPage(records.count(kind, query), query.pageNumber(), query.size(), contents);
    }

    /** All that a query finds, without pages; read in portions, so that who reads slowly holds nothing. */
    public void all(HsdsKind kind, HsdsQuery query, boolean persons, Consumer<String> reader) {
        UUID[] last = {new UUID(0, 0)};
        int read = PORTION;
        while (read == PORTION) {
            read = 0;
            for (HsdsRepository.HsdsEntry entry : records.after(kind, query, persons, last[0], PORTION)) {
                reader.accept(entry.json());
                last[0] = entry.id();
                read++;
            }
        }
    }

    /** One entry with all that hangs on it, by the id that it goes out with. */
    public Optional<String> find(HsdsKind kind, UUID id, boolean fullService, boolean persons) {
        return records.find(kind, id, HsdsQuery.whole(fullService), persons);
    }
}
