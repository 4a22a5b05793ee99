package org.throughline.fuzz;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.throughline.LifecycleDriver;
import org.throughline.careplan.PlanProcess;
import org.throughline.directory.ServiceQuery;
import org.throughline.directory.Services;
import org.throughline.engine.ModelKind;
import org.throughline.shared.Actor;
import org.throughline.studio.Redesigns;

/** What is really there to be asked for: a case whose plan is in work, its task, a service, a redesign of a process. */
@Component
class KnownPlaces {

    private final LifecycleDriver lifecycle;
    private final TaskService tasks;
    private final Services services;
    private final Redesigns redesigns;
    private Map<String, String> known;

    KnownPlaces(LifecycleDriver lifecycle, TaskService tasks, Services services, Redesigns redesigns) {
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.services = services;
        this.redesigns = redesigns;
    }

    /** By the name of the place in a mapping, or by the mapping up to that place. */
    synchronized Map<String, String> all() {
        if (known == null) {
            known = found();
        }
        return known;
    }

    /** Where an administrator's odd form might end an account that other tests sign in with. */
    Map<String, String> butForAccounts() {
        Map<String, String> places = new HashMap<>(all());
        places.remove("username");
        return places;
    }

    private Map<String, String> found() {
        Map<String, String> found = new HashMap<>();
        String caseNumber = lifecycle.request();
        lifecycle.until(caseNumber, PlanProcess.Elements.DRAFT_PLAN);
        found.put("number", caseNumber);
        found.put("caseNumber", caseNumber);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(PlanProcess.Elements.DRAFT_PLAN)
                .singleResult()
                .getId();
        found.put("/tasks/{id}", task);
        found.put("/api/v1/tasks/{id}", task);
        String service =
                services.search(ServiceQuery.everything()).items().get(0).id().toString();
        found.put("/resources/{id}", service);
        found.put("/api/v1/services/{id}", service);
        redesign(found);
        found.putAll(Map.of("kind", "process", "key", "plan", "processKey", "plan", "process", "plan"));
        found.putAll(Map.of("username", "caseworker", "formId", "draft-plan", "version", "1", "revision", "1"));
        return found;
    }

    private void redesign(Map<String, String> found) {
        Actor administrator = lifecycle.actor("administrator");
        var redesign = redesigns
                .open("Odd addresses", "Nothing in it is published", administrator)
                .id();
        redesigns.add(redesign, ModelKind.PROCESS, PlanProcess.KEY, administrator);
        found.put("redesign", redesign.toString());
        found.put("/studio/redesigns/{id}", redesign.toString());
        found.put("/api/v1/studio/redesigns/{id}", redesign.toString());
    }
}
