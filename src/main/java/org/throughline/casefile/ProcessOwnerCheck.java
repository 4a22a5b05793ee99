package org.throughline.casefile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.throughline.casefile.domain.ProcessOwnerRepository;
import org.throughline.engine.EngineRecords;
import org.throughline.engine.EngineRecords.ProcessRecord;
import org.throughline.shared.ConsistencyCheck;

/** What a running process knows of its case is true: another id would lead its next step into another record. */
@Service
class ProcessOwnerCheck implements ConsistencyCheck {

    private static final int MOST = 100;
    private static final int PORTION = 1000;

    private final EngineRecords engine;
    private final ProcessOwnerRepository owners;

    ProcessOwnerCheck(EngineRecords engine, ProcessOwnerRepository owners) {
        this.engine = engine;
        this.owners = owners;
    }

    @Override
    public String claim() {
        return "Every running process names the case that it runs for, and a submission of that case";
    }

    @Override
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        String after = "";
        List<ProcessRecord> portion;
        do {
            portion = engine.running(after, PORTION);
            owners.strangers(portion)
                    .forEach(id -> found.add("process " + id + " names another case or its submission"));
            after = portion.isEmpty() ? after : portion.get(portion.size() - 1).id();
        } while (portion.size() >= PORTION && found.size() < MOST);
        return found.stream().limit(MOST).toList();
    }
}
