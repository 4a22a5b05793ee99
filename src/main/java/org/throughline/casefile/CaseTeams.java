package org.throughline.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.engine.CaseAudience;

/** Answers the engine who a case belongs to. */
@Service
class CaseTeams implements CaseAudience {

    private final CaseFileRepository files;

    CaseTeams(CaseFileRepository files) {
        this.files = files;
    }

    @Override
    public Optional<String> team(UUID caseId) {
        return files.find(caseId).map(CaseFile::assignment).map(Assignment::team);
    }

    @Override
    public Optional<String> number(UUID caseId) {
        return files.find(caseId).map(CaseFile::number);
    }

    @Override
    public Optional<String> worker(UUID caseId) {
        return files.find(caseId).map(CaseFile::assignment).map(Assignment::worker);
    }
}
