package org.throughline.casefile;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.engine.EngineAudit;
import org.throughline.people.AccessLog;
import org.throughline.shared.Actor;

/** Writes what somebody did to a case's process by hand into the log of that case. */
@Service
@Transactional
class EngineActionLog implements EngineAudit {

    private static final String JOB = "engine-job";

    private final CaseFileRepository files;
    private final AccessLog log;

    EngineActionLog(CaseFileRepository files, AccessLog log) {
        this.files = files;
        this.log = log;
    }

    @Override
    public void jobRetried(String by, String jobId, String caseNumber) {
        Actor actor = new Actor(by, by, Set.of(), Set.of());
        UUID caseId = Optional.ofNullable(caseNumber)
                .flatMap(files::find)
                .map(CaseFile::id)
                .orElse(null);
        log.wrote(actor, JOB, UUID.fromString(jobId), caseId, "job-retried");
    }
}
