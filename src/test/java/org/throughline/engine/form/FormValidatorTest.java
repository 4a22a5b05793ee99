package org.throughline.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.throughline.shared.FieldError;
import org.throughline.shared.FormRefused;

class FormValidatorTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-12T12:00:00Z"), ZoneOffset.UTC);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final FormValidator validator = new FormValidator(messages(), new FormFeel(), NOON, metrics);

    @Test
    void keepsWhatFitsTrimmedAndTyped() {
        String form = form(
                field("textfield", "name", "'validate':{'required':true,'maxLength':20}"),
                field("number", "children", "'validate':{'min':0,'max':12}"),
                field("checkbox", "danger", ""),
                field("datetime", "visit", "'subtype':'date'"));

        assertThat(accept(form, Map.of("name", "  Ana ", "children", "3", "danger", true, "visit", "2026-04-01")))
                .isEqualTo(Map.of("name", "Ana", "children", 3L, "danger", true, "visit", "2026-04-01"));
    }

    @Test
    void leavesEmptyAnswersOut() {
        String form = form(field("textfield", "name", ""), field("checklist", "needs", "'values':[]"));

        assertThat(accept(form, Map.of("name", " ", "needs", List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "textfield | 'validate':{'required':true}            | '  '        | an answer is needed",
                "textfield | 'validate':{'minLength':3}              | ab          | at least 3",
                "textfield | 'validate':{'maxLength':3}              | abcd        | at most 3",
                "textfield | 'validate':{'pattern':'^[a-z]+$'}       | A1          | not in the form",
                "textfield | 'validate':{'pattern':'^(a+)+$'}        | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab | not in the form",
                "textfield | 'validate':{'validationType':'email'}   | not an address | e-mail address",
                "textfield | 'validate':{'validationType':'phone'}   | 12          | phone number",
                "number    | 'validate':{'min':1}                    | 0           | 1 or more",
                "number    | 'validate':{'max':'=2 + 3'}             | 6           | 5 or less",
                "number    | 'decimalDigits':0                       | 1.5         | whole number",
                "number    | 'increment':'0.5'                       | 1.3         | multiple of 0.5",
                "number    | ''                                      | many        | enter a number",
                "number    | ''                                      | 1e999999999 | enter a number",
                "datetime  | 'subtype':'date'                        | 12/03/2026  | year-month-day",
                "datetime  | 'subtype':'date'                        | 2026-02-30  | year-month-day",
                "datetime  | 'subtype':'date','disallowPassedDates':true | 2026-03-11 | today or a later",
                "datetime  | 'subtype':'time'                        | 25:00       | such as 14:30",
                "datetime  | 'subtype':'datetime'                    | 2026-03-12  | date and time",
                "select    | 'values':[{'label':'A','value':'a'}]    | b           | options offered",
                "radio     | 'values':[{'label':'A','value':'a'}]    | b           | options offered",
                "checkbox  | ''                                      | maybe       | yes or no",
            })
    void refusesWhatTheFieldForbids(String type, String rules, String sent, String reason) {
        String form = form(field(type, "answer", rules.equals("''") ? "" : rules));

        assertThat(refusal(form, Map.of(), Map.of("answer", sent)))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("answer"))
                .satisfies(error -> assertThat(error.message()).contains(reason.strip()));
    }

    @Test
    void acceptsTodayWhereOnlyPassedDatesAreForbidden() {
        String form = form(field("datetime", "visit", "'subtype':'date','disallowPassedDates':true"));

        assertThat(accept(form, Map.of("visit", "2026-03-12"))).containsEntry("visit", "2026-03-12");
    }

    @Test
    void refusesKeysThatTheFormDoesNotHave() {
        String form = form(field("textfield", "name", ""), list("goals", field("textfield", "goal", "")));

        assertThat(refusal(form, Map.of(), Map.of("isAdmin", true, "goals", List.of(Map.of("goal", "x", "sly", 1)))))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("isAdmin", "goals[0].sly");
    }

    @Test
    void readsOptionsFromThePrefilledValues() {
        String form = form(field("select", "worker", "'valuesKey':'workers','validate':{'required':true}"));
        Map<String, Object> prefill = Map.of("workers", List.of(Map.of("label", "Ana", "value", "ana")));

        assertThat(validator.accept(form, prefill, Map.of("worker", "ana"), Locale.ENGLISH))
                .containsEntry("worker", "ana");
        assertThat(refusal(form, prefill, Map.of("worker", "eve"))).hasSize(1);
    }

    @Test
    void computesOptionsFromAnExpression() {
        String form = form(
                field("checklist", "needs", "'values':[{'value':'food'},{'value':'housing'}]"),
                field("select", "first", "'valuesExpression':'=needs'"));

        assertThat(accept(form, Map.of("needs", List.of("food"), "first", "food")))
                .containsKey("first");
        assertThat(refusal(form, Map.of(), Map.of("needs", List.of("food"), "first", "housing")))
                .hasSize(1);
    }

    @Test
    void neitherAsksForNorAcceptsAHiddenField() {
        String form = form(
                field("radio", "decision", "'values':[{'value':'approve'},{'value':'return'}]"),
                field(
                        "textarea",
                        "comments",
                        "'validate':{'required':true},'conditional':{'hide':'=not(decision = \\\"return\\\")'}"));

        assertThat(accept(form, Map.of("decision", "approve"))).isEqualTo(Map.of("decision", "approve"));
        assertThat(refusal(form, Map.of(), Map.of("decision", "return"))).hasSize(1);
        assertThat(refusal(form, Map.of(), Map.of("decision", "approve", "comments", "x")))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("does not apply"));
    }

    @Test
    void hidesWhatStandsInAHiddenGroup() {
        String form = form("{'type':'group','id':'g','conditional':{'hide':'=yes != true'},'components':["
                + field("textfield", "inner", "'validate':{'required':true}") + "]}");

        assertThat(accept(form, Map.of())).isEmpty();
        assertThat(refusal(form, Map.of("yes", true), Map.of())).hasSize(1);
    }

    @Test
    void checksEachRowOfAListWithItsOwnConditions() {
        String form = form(list(
                "goals",
                field("radio", "met", "'values':[{'value':'yes'},{'value':'no'}],'validate':{'required':true}"),
                field(
                        "textfield",
                        "why",
                        "'validate':{'required':true},'conditional':{'hide':'=this.met != \\\"no\\\"'}")));

        assertThat(refusal(
                        form, Map.of(), Map.of("goals", List.of(Map.of("met", "yes"), Map.of("met", "no"), Map.of()))))
                .extracting(FieldError::field)
                .containsExactly("goals[1].why", "goals[2].met");
    }

    @Test
    void keepsTheGivenRowsOfAListThatMayNotGrow() {
        String form = form("{'type':'dynamiclist','path':'goals','allowAddRemove':false,'components':["
                + field("textfield", "goal", "'readonly':true") + ","
                + field("number", "progress", "'validate':{'required':true}") + "]}");
        Map<String, Object> prefill = Map.of("goals", List.of(Map.of("goal", "A home"), Map.of("goal", "A job")));

        assertThat(validator.accept(
                        form,
                        prefill,
                        Map.of("goals", List.of(Map.of("progress", 1), Map.of("goal", "A job", "progress", 2))),
                        Locale.ENGLISH))
                .isEqualTo(Map.of(
                        "goals",
                        List.of(Map.of("goal", "A home", "progress", 1L), Map.of("goal", "A job", "progress", 2L))));
        assertThat(refusal(
                        form,
                        prefill,
                        Map.of("goals", List.of(Map.of("goal", "A yacht", "progress", 1), Map.of("progress", 1)))))
                .extracting(FieldError::field)
                .containsExactly("goals[0].goal");
    }

    @Test
    void writesNestedKeysWhereTheFormPutsThem() {
        String form = form("{'type':'group','path':'address','components':[" + field("textfield", "city", "") + "]}");

        assertThat(accept(form, Map.of("address", Map.of("city", "Joliet"))))
                .isEqualTo(Map.of("address", Map.of("city", "Joliet")));
    }

    @Test
    void computesExpressionFieldsItselfWhateverWasSent() {
        String form = form(
                field("number", "a", ""),
                field("number", "b", ""),
                field("expression", "sum", "'expression':'=a + b'"));

        assertThat(accept(form, Map.of("a", 1, "b", 2, "sum", 99)).get("sum").toString())
                .isEqualTo("3");
    }

    @Test
    void routesOnlyTheFieldsMarkedForIt() {
        String form = form(
                field("textfield", "secret", ""),
                field("radio", "decision", "'values':[{'value':'a'}],'properties':{'route':'true'}"),
                field("radio", "other", "'values':[{'value':'a'}],'properties':{'route':'true'}"));

        assertThat(validator.routes(form, Map.of("secret", "x", "decision", "a")))
                .containsEntry("decision", "a")
                .containsEntry("other", null)
                .doesNotContainKey("secret");
    }

    @Test
    void countsWhatItRefusesForOperators() {
        String form = form(field("textfield", "name", "'validate':{'required':true}"));

        refusal(form, Map.of(), Map.of());
        accept(form, Map.of("name", "Ana"));

        assertThat(metrics.counter("throughline.submissions.refused").count()).isEqualTo(1);
    }

    @Test
    void answersInThePersonsLanguage() {
        String form = form(field("textfield", "name", "'validate':{'required':true}"));

        FormRefused refused = catchThrowableOfType(
                FormRefused.class, () -> validator.accept(form, Map.of(), Map.of(), Locale.forLanguageTag("id")));

        assertThat(refused.errors().get(0).message()).contains("wajib diisi");
    }

    @Test
    void namesAFieldByTheWordsThatTheFormHasInThePersonsLanguage() {
        String form = form(field("textfield", "name", "'validate':{'required':true},'properties':{'label.id':'Nama'}"));

        FormRefused refused = catchThrowableOfType(
                FormRefused.class, () -> validator.accept(form, Map.of(), Map.of(), Locale.forLanguageTag("id")));

        assertThat(refused.errors().get(0).message()).startsWith("Nama:");
        assertThat(accept(form, Map.of("name", "Ana"))).isEqualTo(Map.of("name", "Ana"));
    }

    @Test
    void namesAFieldWithinAListByTheListItsRowAndItsOwnWords() {
        String form = form("{'type':'dynamiclist','path':'household','label':'Household','components':["
                + "{'type':'datetime','key':'birthDate','subtype':'date','dateLabel':'Birth date'}]}");

        assertThat(refusal(form, Map.of(), Map.of("household", List.of(Map.of(), Map.of("birthDate", "31 Feb 2026")))))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("household[1].birthDate"))
                .satisfies(
                        error -> assertThat(error.message()).startsWith("Household, row 2: Birth date: enter a date"));
    }

    private Map<String, Object> accept(String form, Map<String, Object> answers) {
        return validator.accept(form, Map.of(), answers, Locale.ENGLISH);
    }

    private List<FieldError> refusal(String form, Map<String, Object> prefill, Map<String, Object> answers) {
        return catchThrowableOfType(FormRefused.class, () -> validator.accept(form, prefill, answers, Locale.ENGLISH))
                .errors();
    }

    private static String form(String... components) {
        return ("{'id':'test','components':[" + String.join(",", components) + "]}").replace('\'', '"');
    }

    private static String field(String type, String key, String more) {
        return "{'type':'" + type + "','key':'" + key + "','label':'Label of " + key + "'"
                + (more.isBlank() ? "" : "," + more) + "}";
    }

    private static String list(String path, String... components) {
        return "{'type':'dynamiclist','path':'" + path + "','components':[" + String.join(",", components) + "]}";
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/engine");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
