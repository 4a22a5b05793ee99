package org.throughline.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.throughline.BrowserToken.csrf;

import java.io.UnsupportedEncodingException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.IntegrationTest;
import org.throughline.ProgramControllers;
import org.throughline.architecture.AccessTable.Outcome;

/**
 * Every handler that is mapped, asked by an account of every role about a case of every kind, meets what the table says.
 * Each request is taken back, so that none of them changes what the next one meets.
 */
@IntegrationTest
class AccessMatrixTest {

    private static final List<String> PEOPLE = List.of(
            "intake",
            "intakesupervisor",
            "caseworker",
            "casemanager",
            "caseworker2",
            "clinician",
            "supervisor",
            "supervisor2",
            "administrator");

    /** Enough where it is no matter whose a case is; two supervisors, for one is not the worker's. */
    private static final List<String> ONE_OF_A_ROLE =
            List.of("intake", "caseworker", "clinician", "supervisor", "supervisor2", "administrator");

    private static final int UNHANDLED = 599;

    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    private static final List<String> AS_IF_THERE_WERE_NONE = List.of(
            "There is no such case, or it is not shared with you",
            "There is no such task",
            "There is no such session",
            "There is no such audit",
            "There is nobody of that name whom you supervise",
            "There is no active account");

    /** Doors that keep what was answered, and somebody who may go through them. */
    private static final Map<String, String> DOORS = Map.of(
            "POST /tasks/{id}/complete", "caseworker",
            "POST /api/v1/tasks/{id}/complete", "caseworker",
            "POST /cases/{number}/forms/{formId}", "caseworker",
            "POST /cases/{number}/safety-concern", "caseworker",
            "POST /cases/{number}/safety-plan", "caseworker",
            "POST /intakes/new", "intake",
            "POST /api/v1/intakes", "intake");

    /** Doors to records that only a later step has: {@code SafetyAddendumProcessTest} and {@code AmendmentsTest} try them. */
    private static final Set<String> DOORS_OF_SEALED_RECORDS = Set.of(
            "POST /cases/{number}/safety/{concern}/addendum",
            "POST /api/v1/cases/{caseNumber}/safety/{concernId}/addenda",
            "POST /cases/{number}/answers/{id}/amend/form");

    /** What is sent to them is asked about, played or only put by until it is sent. */
    private static final Set<String> KEEP_NO_ANSWERS = Set.of(
            "PUT /tasks/{id}/draft",
            "PUT /api/v1/tasks/{id}/draft",
            "PUT /drafts",
            "PUT /intakes/new/draft",
            "POST /api/v1/intakes/alike",
            "POST /api/v1/intakes/call-backs",
            "POST /studio/redesigns/{id}/play/complete",
            "POST /studio/redesigns/{id}/play/request",
            "POST /api/v1/studio/redesigns/{redesign}/plays",
            "POST /api/v1/studio/redesigns/{redesign}/plays/acts");

    /** Doors whose words are no form: they take the hash of the words that were answered. */
    private static final Set<String> SEALED_WORDS = Set.of("POST /api/v1/cases/{caseNumber}/administrations");

    /** Whatever some handler requires, so that it is access that decides. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("revision", NOTHING),
            Map.entry("assessment", NOTHING),
            Map.entry("closure", NOTHING),
            Map.entry("person", NOTHING),
            Map.entry("form", "/staff/new"),
            Map.entry("firstName", "Nobody"),
            Map.entry("lastName", "Isalikethem"),
            Map.entry("assignee", "casemanager"),
            Map.entry("cover", "casemanager"),
            Map.entry("active", "true"),
            Map.entry("kind", "form"),
            Map.entry("key", "screen-request"),
            Map.entry("model", "form:screen-request"),
            Map.entry("name", "Name"),
            Map.entry("title", "Title"),
            Map.entry("version", "1"),
            Map.entry("of", "1"),
            Map.entry("id", "team"),
            Map.entry("state", "IL"),
            Map.entry("number", "1"),
            Map.entry("language", "en"),
            Map.entry("password", "long enough to be one"));

    @Autowired
    WebApplicationContext context;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccessCases cases;

    final AccessTable table = AccessTable.read();
    Map<String, HandlerMethod> handlers;
    MockMvc web;

    @BeforeEach
    void everyHandlerThatIsOurs() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        handlers = new TreeMap<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(this::addOurs);
    }

    private void addOurs(RequestMappingInfo mapping, HandlerMethod method) {
        if (ProgramControllers.include(method.getBeanType())) {
            for (String pattern : mapping.getPatternValues()) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> handlers.put(verb + " " + plain(pattern), method));
            }
        }
    }

    /** {@code {number:TL-.*}} as {@code {number}}. */
    private static String plain(String pattern) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean expression = false;
        for (char c : pattern.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            expression |= c == ':' && depth == 1;
            depth -= c == '}' ? 1 : 0;
            expression &= depth > 0;
            if (!expression) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    @Test
    void everyHandlerHasItsRowAndEveryRowItsHandler() {
        assertThat(handlers).hasSizeGreaterThan(100);
        assertThat(table.handlers()).containsExactlyInAnyOrderElementsOf(handlers.keySet());
    }

    @Test
    void everybodyMeetsAtEveryHandlerWhatTheTableSays() throws Exception {
        Map<String, AccessCases.Subject> subjects = cases.open();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        Set<String> known = new TreeSet<>(table.handlers());
        known.retainAll(handlers.keySet());
        for (String handler : known) {
            boolean aboutCases = table.isAboutCases(handler);
            List<String> kinds = aboutCases ? AccessTable.kinds() : List.of("own");
            for (String kind : kinds) {
                for (String who : aboutCases ? PEOPLE : ONE_OF_A_ROLE) {
                    MockHttpServletResponse answer = ask(handler, subjects.get(kind), who);
                    Outcome met = outcome(answer);
                    asked++;
                    if (answer.getStatus() >= 500 || met != table.expected(handler, kind, who)) {
                        wrong.add("%s %s %s: %s (%d), not %s"
                                .formatted(
                                        handler,
                                        kind,
                                        who,
                                        met,
                                        answer.getStatus(),
                                        table.expected(handler, kind, who)));
                    }
                }
            }
        }
        assertThat(wrong).as("of %d requests", asked).isEmpty();
        assertThat(asked).isGreaterThan(2_000);
    }

    /** A new door must name the version of the form that was answered, or say here why it keeps no answers. */
    @Test
    void everyDoorThatTakesAnswersTakesTheVersionOfTheFormThatWasAnswered() {
        Set<String> forgetful = new TreeSet<>();
        Set<String> mindful = new TreeSet<>();
        handlers.forEach((handler, method) -> {
            Set<String> named = bodyParts(method);
            if (named.contains("answers") && !KEEP_NO_ANSWERS.contains(handler) && !SEALED_WORDS.contains(handler)) {
                (named.contains("formVersion") ? mindful : forgetful).add(handler);
            }
        });
        assertThat(forgetful).isEmpty();
        assertThat(mindful).isEqualTo(doors());
        assertThat(handlers.keySet()).containsAll(KEEP_NO_ANSWERS);
        assertThat(SEALED_WORDS).allSatisfy(handler -> assertThat(bodyParts(handlers.get(handler)))
                .contains("sha256"));
    }

    @Test
    void answersToAnotherWordingAreRefusedAtEveryDoorBeforeAnythingIsKept() {
        AccessCases.Subject own = cases.open().get("own");
        DOORS.forEach((handler, who) -> {
            MockHttpServletResponse answer = answered(handler, own, who);
            assertThat(answer.getStatus()).as(handler).isEqualTo(409);
            assertThat(text(answer)).as(handler).contains("The form changed while you were typing");
        });
    }

    private static Set<String> doors() {
        Set<String> doors = new TreeSet<>(DOORS.keySet());
        doors.addAll(DOORS_OF_SEALED_RECORDS);
        return doors;
    }

    private static Set<String> bodyParts(HandlerMethod method) {
        return List.of(method.getMethodParameters()).stream()
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .filter(parameter -> parameter.getParameterType().isRecord())
                .flatMap(parameter -> List.of(parameter.getParameterType().getRecordComponents()).stream())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MockHttpServletResponse answered(String handler, AccessCases.Subject subject, String who) {
        String[] verbAndPath = handler.split(" ", 2);
        return sent(
                MockMvcRequestBuilders.request(HttpMethod.valueOf(verbAndPath[0]), subject.address(verbAndPath[1]))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"answers\":{},\"formVersion\":9999}"),
                who);
    }

    private MockHttpServletResponse ask(String handler, AccessCases.Subject subject, String who) {
        return sent(request(handler, subject), who);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, String who) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return web.perform(request.with(user(accounts.loadUserByUsername(who)))
                                .with(csrf())
                                .locale(Locale.ENGLISH))
                        .andReturn()
                        .getResponse();
            } catch (Exception unhandled) {
                MockHttpServletResponse failed = new MockHttpServletResponse();
                failed.setStatus(UNHANDLED);
                return failed;
            }
        });
    }

    private MockHttpServletRequestBuilder request(String handler, AccessCases.Subject subject) {
        String[] verbAndPath = handler.split(" ", 2);
        String more = table.row(handler).more();
        String query = more != null && more.startsWith("?") ? more : "";
        String path = subject.address(verbAndPath[1]) + query;
        HandlerMethod method = handlers.get(handler);
        boolean json = List.of(method.getMethodParameters()).stream()
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(verbAndPath[0]), path);
        if (json) {
            return request.contentType(MediaType.APPLICATION_JSON).content(more == null ? "{\"answers\":{}}" : more);
        }
        PARAMETERS.forEach(request::param);
        return request;
    }

    private static Outcome outcome(MockHttpServletResponse answer) throws Exception {
        if (answer.getStatus() == 403 || answer.getStatus() == 401) {
            return Outcome.FORBIDDEN;
        }
        String said = answer.getStatus() == 404 ? answer.getContentAsString() : "";
        return AS_IF_THERE_WERE_NONE.stream().anyMatch(said::contains) ? Outcome.HIDDEN : Outcome.ALLOWED;
    }
}
