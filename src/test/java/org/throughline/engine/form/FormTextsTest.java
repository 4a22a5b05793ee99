package org.throughline.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.throughline.engine.DeployedForm;

class FormTextsTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final FormTexts texts = new FormTexts(messages);

    @Test
    void speaksTheReadersLanguageWhereTheComponentSaysItItself() throws Exception {
        JsonNode field = localized("""
                {"type":"radio","key":"home","label":"Own home?","description":"As told","values":
                 [{"label":"Yes","value":"yes"},{"label":"No","value":"no.way"}],
                 "properties":{"label.id":"Rumah sendiri?","description.id":"Menurut klien",
                 "option.yes.id":"Ya","option.no.way.id":"Tidak"}}
                """, INDONESIAN);

        assertThat(field.get("label").asText()).isEqualTo("Rumah sendiri?");
        assertThat(field.get("description").asText()).isEqualTo("Menurut klien");
        assertThat(field.at("/values/0/label").asText()).isEqualTo("Ya");
        assertThat(field.at("/values/1/label").asText()).isEqualTo("Tidak");
    }

    @Test
    void leavesTheEnglishOfTheComponentToReadersOfEnglish() throws Exception {
        JsonNode field = localized("""
                {"type":"textfield","key":"name","label":"Name","properties":{"label.id":"Nama"}}""", Locale.ENGLISH);

        assertThat(field.get("label").asText()).isEqualTo("Name");
    }

    @Test
    void prefersTheFormsOwnWordsToTheMessages() throws Exception {
        messages.addMessage("form.visit.name", INDONESIAN, "Nama dari program");
        String drawn = """
                {"type":"textfield","key":"name","label":"Name","properties":{"label.id":"%s"}}""";

        assertThat(localized(drawn.formatted("Nama lengkap"), INDONESIAN)
                        .get("label")
                        .asText())
                .isEqualTo("Nama lengkap");
        assertThat(localized(drawn.formatted(" "), INDONESIAN).get("label").asText())
                .isEqualTo("Nama dari program");
    }

    @Test
    void translatesDatesTextsColumnsAndWhatStandsInLists() throws Exception {
        JsonNode list = localized("""
                {"type":"dynamiclist","path":"visits","label":"Visits","properties":{"label.id":"Kunjungan"},"components":[
                 {"type":"datetime","key":"on","dateLabel":"Day","timeLabel":"Hour",
                  "properties":{"label.id":"Hari","time.id":"Jam"}},
                 {"type":"text","id":"Hint","text":"Be kind","properties":{"text.id":"Bersikaplah ramah"}},
                 {"type":"table","id":"Past","columns":[{"key":"day","label":"Day"}],
                  "properties":{"column.day.id":"Hari"}}]}
                """, INDONESIAN);

        assertThat(list.get("label").asText()).isEqualTo("Kunjungan");
        assertThat(list.at("/components/0/dateLabel").asText()).isEqualTo("Hari");
        assertThat(list.at("/components/0/timeLabel").asText()).isEqualTo("Jam");
        assertThat(list.at("/components/1/text").asText()).isEqualTo("Bersikaplah ramah");
        assertThat(list.at("/components/2/columns/0/label").asText()).isEqualTo("Hari");
    }

    private JsonNode localized(String component, Locale locale) throws Exception {
        String schema = "{\"id\":\"visit\",\"components\":[" + component + "]}";
        return new ObjectMapper()
                .readTree(texts.localized(new DeployedForm("visit", 1, schema), locale))
                .at("/components/0");
    }
}
