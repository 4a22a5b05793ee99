package org.throughline.casefile;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casefile.domain.CaseFile;
import org.throughline.casefile.domain.CaseFileRepository;
import org.throughline.people.AccessLog;
import org.throughline.people.AccessedList;
import org.throughline.shared.Actor;

/** Writes down what no use case of ours saw: requests that were refused, and what the engine's own pages read. */
@Service
@Transactional
public class ReadLog {

    private static final String TASK = "task";

    private final CaseFileRepository files;
    private final CaseTasks tasks;
    private final AccessLog log;

    ReadLog(CaseFileRepository files, CaseTasks tasks, AccessLog log) {
        this.files = files;
        this.tasks = tasks;
        this.log = log;
    }

    /** A number that no case has is written down as well: guessing is worth knowing. */
    public void refusedCase(String number, Actor actor) {
        UUID caseId = files.find(number.replace("\u0000", "")).map(CaseFile::id).orElse(null);
        log.refused(actor, AccessLog.CASE, caseId, caseId == null ? number : null);
    }

    /** Refused at an open task; one that nobody knows of, or that is done, concerns no case. */
    public void refusedTask(String taskId, Actor actor) {
        tasks.caseOf(taskId).ifPresent(caseId -> log.refused(actor, TASK, caseId, null));
    }

    /** One thing of the engine, named by its part and id. */
    public void engineRead(String part, String id, Actor actor) {
        UUID caseId = tasks.caseOf(id).orElse(null);
        if (caseId == null) {
            log.listed(actor, part, AccessedList.ofEngine(id));
        } else {
            log.read(actor, TASK, caseId, caseId, part);
        }
    }

    /** A list of the engine's that showed these tasks. */
    public void engineList(String part, Collection<String> taskIds, int rows, Actor actor) {
        log.listed(actor, part, new AccessedList(tasks.casesOf(taskIds), rows, "", null));
    }
}
