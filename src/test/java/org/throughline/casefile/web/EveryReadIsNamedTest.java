package org.throughline.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.IntegrationTest;
import org.throughline.PageClient;
import org.throughline.ProgramControllers;
import org.throughline.casefile.CaseFixture;
import org.throughline.casefile.OpenedCase;
import org.throughline.shell.Reads;

/** Nobody reads a client's record, or is refused it, by a way that the log of access does not name. */
@IntegrationTest
class EveryReadIsNamedTest {

    /** Controllers, or single handlers, that answer with nothing about a client. A new one must declare itself. */
    private static final Set<String> READ_NOTHING = Set.of(
            // what the reader typed, of a form that is open to them
            "FormDraftsController.find",
            // what the reader wrote down themselves a moment ago
            "CallBackController.written",
            "AgencyController",
            "AuditChecklistApi",
            "ChecklistController",
            "RetentionController",
            "DestructionRunController.progress",
            "DestructionRunsApi.list",
            "DestructionRunsApi.one",
            "CaseListController.choose",
            "EmergencyController.ask",
            "HelpLinesController",
            "StaffImportController",
            "SignInsController",
            // letters by whom they are for, without the client
            "DisclosuresController.troubled",
            "TaskController.presence",
            "WorkController.start",
            "IntakeController",
            "IntakeFormController",
            "LookupsController",
            "DirectoryExportApi",
            "DirectoryExportController",
            "DirectoryImportsApi",
            "HsdsApi",
            "InstrumentsApi",
            "LicenceKindController",
            "LicenceKindsApi",
            "InstrumentPacksApi",
            "InstrumentPacksController",
            "FhirDirectoryApi",
            "FhirMetadataApi",
            "PartnersController",
            "QuestionnaireFhirApi",
            "FormsApi",
            "MeApi",
            "ServicesApi",
            "ImportsController",
            "MappingsController",
            "DirectoryEntriesApi",
            "EntriesController",
            "OffersController",
            "SynonymsController",
            "TermFactsController",
            "ResourcesController",
            "SecondFactorController",
            "StaffController",
            "WorkerController",
            "SignInController",
            "SignInStepController",
            "FailureController",
            "WelcomeWithoutHost",
            "DemoClockApi");

    /** Of the studio and of insight, which name no client. */
    private static final Set<String> ROOMS_WITHOUT_CLIENTS =
            Set.of("org.throughline.studio.web", "org.throughline.insight.web");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    CaseFixture fixture;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyAddressThatCanBeReadSaysWhatOfAClientItReads() {
        Set<String> silent = handlers()
                .filter(entry -> !entry.getValue().hasMethodAnnotation(Reads.class))
                .filter(entry -> !ROOMS_WITHOUT_CLIENTS.contains(
                        entry.getValue().getBeanType().getPackageName()))
                .map(entry -> name(entry.getValue()))
                .filter(name -> !READ_NOTHING.contains(name) && !READ_NOTHING.contains(name.split("\\.")[0]))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).as("declare @Reads, or be listed as reading nothing").isEmpty();
    }

    @Test
    void everyPartHasItsWordsInBothLanguages() {
        Set<String> parts = handlers()
                .map(entry -> entry.getValue().getMethodAnnotation(Reads.class))
                .filter(java.util.Objects::nonNull)
                .map(Reads::value)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(parts).hasSizeGreaterThan(15).allSatisfy(part -> {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("id"))) {
                assertThat(messages.getMessage("label.access." + part, null, null, locale))
                        .as(part + " in " + locale)
                        .isNotNull();
            }
        });
    }

    @Test
    void eachOfThemIsLoggedByItsNameWhenItIsAnsweredAndWhenItIsRefused() {
        OpenedCase opened = fixture.started("Named");
        Map<String, PageClient> people = Map.of(
                "intake", PageClient.signedIn(port, "intake"), "supervisor2", PageClient.signedIn(port, "supervisor2"));
        Set<String> read = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry : declared()) {
            String part = entry.getValue().getMethodAnnotation(Reads.class).value();
            String path = filled(entry.getKey().getPatternValues().iterator().next(), opened);
            for (String who : people.keySet()) {
                long before = last();
                int status = people.get(who).get(path).statusCode();
                assertThat(status).as(path).isLessThan(500);
                if (status < 300) {
                    read.add(part);
                    assertThat(logged(before, who, part)).as(path).containsAnyOf("read", "list");
                } else if (Set.of(403, 404).contains(status) && path.matches(".*(TL-|/tasks/).*")) {
                    // written after the answer, which may be read before
                    await().untilAsserted(() -> assertThat(logged(before, who, part))
                            .as(path + " " + status)
                            .contains("refused"));
                }
            }
        }
        assertThat(read).contains("overview", "timeline", "notes", "answers", "process", "task", "task-form", "search");
    }

    private List<Map.Entry<RequestMappingInfo, HandlerMethod>> declared() {
        return handlers()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Reads.class))
                .toList();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> handlers() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> ProgramControllers.include(entry.getValue().getBeanType()))
                .filter(entry -> {
                    Set<RequestMethod> methods =
                            entry.getKey().getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.contains(RequestMethod.GET);
                });
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName() + "." + handler.getMethod().getName();
    }

    private List<String> logged(long before, String who, String part) {
        return jdbc.sql("select action from access_log where id > ? and by = ? and what = ?")
                .params(before, who, part)
                .query(String.class)
                .list();
    }

    private long last() {
        return jdbc.sql("select coalesce(max(id), 0) from access_log")
                .query(Long.class)
                .single();
    }

    private String filled(String pattern, OpenedCase opened) {
        String task = jdbc.sql("select task_id from work_item where case_id = ? limit 1")
                .param(opened.caseId())
                .query(String.class)
                .single();
        StringBuilder path = new StringBuilder();
        int depth = 0;
        StringBuilder variable = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            if (depth == 0) {
                path.append(c);
            } else {
                variable.append(c);
            }
            depth -= c == '}' ? 1 : 0;
            if (depth == 0 && variable.length() > 0) {
                path.append(value(variable.toString().replaceAll("[{}]|:.*", ""), pattern, opened, task));
                variable.setLength(0);
            }
        }
        return pattern.equals("/search") ? "/search?q=Named" : path.toString();
    }

    private static String value(String variable, String pattern, OpenedCase opened, String task) {
        return switch (variable) {
            case "number", "caseNumber" -> opened.caseNumber();
            case "id" -> pattern.contains("/tasks/") ? task : "00000000-0000-0000-0000-000000000000";
            case "range" -> "1..2";
            case "revision" -> "1";
            default -> "transfer-request";
        };
    }
}
