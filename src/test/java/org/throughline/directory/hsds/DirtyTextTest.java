package org.throughline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirtyTextTest {

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(columns(("\uFEFFid,name\n1,a\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("id", "name");
        ByteArrayOutputStream utf16 = new ByteArrayOutputStream();
        utf16.write(0xFF);
        utf16.write(0xFE);
        utf16.write("id,name\n1,a\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(columns(utf16.toByteArray())).containsExactly("id", "name");
    }

    @Test
    void windowsLettersAreReadEvenBetweenUtf8Ones() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write("id,name\n1,Café—".getBytes(StandardCharsets.UTF_8));
        mixed.write("Niño’s\n".getBytes(Charset.forName("windows-1252")));
        try (TableReader reader = reader(mixed.toByteArray())) {
            assertThat(reader.next().row().text("name")).isEqualTo("Café—Niño’s");
            assertThat(reader.repaired()).isTrue();
        }
    }

    @Test
    void lettersAreReadRightAcrossTheReadersBuffers() throws IOException {
        StringBuilder csv = new StringBuilder("id,name\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append(i).append(",Ñandú € 𝄞\n");
        }
        List<TableReader.ReadLine> all = all(csv.toString());
        assertThat(all).hasSize(20_000);
        assertThat(all).allMatch(reading -> reading.row().text("name").equals("Ñandú € 𝄞"));
    }

    @Test
    void quotedLineBreaksDelimitersAndQuotesBelongToTheirField() {
        List<TableReader.ReadLine> rows = all("id,name,note\r\n1,\"a, \"\"b\"\"\r\nc\",x\r\n2,d,\"\"\r\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).row().text("name")).isEqualTo("a, \"b\"\nc");
        assertThat(rows.get(1).row().text("note")).isNull();
        assertThat(rows.get(1).line()).isEqualTo(4);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLineOnly() {
        List<TableReader.ReadLine> rows = all("id,name\n1,\"broken\n2,b\n3,c\n");
        assertThat(rows.get(0).problem()).isEqualTo("quote-not-closed");
        assertThat(rows)
                .extracting(
                        reading -> reading.row() == null ? null : reading.row().id("id"))
                .containsExactly(null, "2", "3");
    }

    @Test
    void moreValuesThanColumnsAreSuspectAndFewerAreBlanks() {
        List<TableReader.ReadLine> rows = all("id,name,note\n1,a,b,c\n2\n3,a,b,,\n");
        assertThat(rows.get(0).problem()).isEqualTo("too-many-columns");
        assertThat(rows.get(1).row().text("name")).isNull();
        assertThat(rows.get(2).problem()).isNull();
    }

    @Test
    void endlessLinesAreCutAndTheNextIsRead() {
        List<TableReader.ReadLine> rows = all("id,name\n1," + "x".repeat(1_200_000) + "\n2,b\n");
        assertThat(rows.get(0).problem()).isEqualTo("line-too-long");
        assertThat(rows.get(1).row().text("name")).isEqualTo("b");
    }

    @Test
    void semicolonsAndTabsAreUnderstood() {
        assertThat(all("id;name\n1;a,b\n").get(0).row().text("name")).isEqualTo("a,b");
        assertThat(all("id\tname\n1\ta\n").get(0).row().text("name")).isEqualTo("a");
    }

    @Test
    void markupAndControlCharactersAreTakenOut() {
        assertThat(TextCleaner.text("<p>Free <b>meals</b></p><script>alert(1)</script>&amp; rides\u0000"))
                .isEqualTo("Free meals\n& rides");
        assertThat(TextCleaner.text("&lt;img src=x onerror=alert(1)&gt;Bed")).isEqualTo("Bed");
        assertThat(TextCleaner.text("income < 200% and age > 5")).isEqualTo("income < 200% and age > 5");
        assertThat(TextCleaner.text(" \t\r\n ")).isNull();
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        assertThat(TextCleaner.url("javascript:alert(1)")).isNull();
        assertThat(TextCleaner.url("www.example.org/help")).isEqualTo("https://www.example.org/help");
        assertThat(TextCleaner.url("https://example.org/?q=1")).isEqualTo("https://example.org/?q=1");
        assertThat(TextCleaner.url("https://exa mple.org")).isNull();
    }

    @Test
    void addressesGetBackTheCommasThatAnExportSwallowed() {
        assertThat(TextCleaner.address("120 South LaSalle StreetSuite 900Chicago"))
                .isEqualTo("120 South LaSalle Street, Suite 900, Chicago");
        assertThat(TextCleaner.address("17th N. State13th Floor, Suite #1380Chicago"))
                .isEqualTo("17th N. State, 13th Floor, Suite #1380, Chicago");
    }

    @Test
    void timesAreReadAsPeopleWriteThem() {
        assertThat(List.of("9:00", "09:00:00", "9am", "9 a.m.", "0900", "9:00 AM", "9.00"))
                .allMatch(text -> ClockTimes.parse(text).orElseThrow().equals(LocalTime.of(9, 0)), "nine");
        assertThat(ClockTimes.parse("4:00 PM")).contains(LocalTime.of(16, 0));
        assertThat(ClockTimes.parse("12:30 am")).contains(LocalTime.of(0, 30));
        assertThat(ClockTimes.parse("noon")).contains(LocalTime.NOON);
        assertThat(List.of("25:00", "13 pm", "soon", "9:75", ""))
                .allMatch(text -> ClockTimes.parse(text).isEmpty());
    }

    @Test
    void onlyABareClosingTimeBeforeOpeningIsTakenForTheAfternoon() {
        assertThat(closing("10:00", "4:00")).isEqualTo("16:00");
        assertThat(closing("8:00am", "5:00")).isEqualTo("17:00");
        assertThat(closing("10:00am", "4:00am")).isEqualTo("04:00");
        assertThat(closing("8:00pm", "1:00am")).isEqualTo("01:00");
        assertThat(closing("10:00", "04:00")).isEqualTo("04:00");
        assertThat(closing("22:00", "6:00")).isEqualTo("06:00");
    }

    private static LocalTime closing(String opens, String closes) {
        return ClockTimes.closing(
                ClockTimes.parse(opens).orElseThrow(), ClockTimes.parse(closes).orElseThrow(), closes);
    }

    @Test
    void wordsBehindATimeAreNoPartOfIt() {
        assertThat(ClockTimes.bare("12:00pm (dispensing)")).isEqualTo("12:00pm");
        assertThat(ClockTimes.bare("5:00pm Mon")).isEqualTo("5:00pm");
        assertThat(ClockTimes.bare("4:00 PM")).isEqualTo("4:00 PM");
        assertThat(ClockTimes.bare("noon")).isEqualTo("noon");
    }

    @Test
    void weekdaysOfAMonthKeepTheirOrdinal() {
        assertThat(Weekdays.ofMonth("1MO,-1FR,WE"))
                .containsExactly(
                        new Weekdays.MonthDay(1, 1), new Weekdays.MonthDay(5, -1), new Weekdays.MonthDay(3, null));
        assertThat(Weekdays.ofMonth("9MO")).isEmpty();
    }

    @Test
    void lettersReadInAWrongAlphabetAreMended() {
        assertThat(List.of("CafÃ©", "Caf├⌐", "Caf+¬"))
                .extracting(TextCleaner::text)
                .containsOnly("Café");
        assertThat(TextCleaner.text("officeâ€™s")).isEqualTo("office’s");
        assertThat(TextCleaner.text("officeGÇÖs GÇ£aGÇ¥")).isEqualTo("office’s “a”");
        assertThat(TextCleaner.text("ni+¦os, Espa+¦ol, informaci+¦n, re+¦ne, +¦tiles, m+ís, f+¡sicos, Fa+ºade"))
                .isEqualTo("niños, Español, información, reúne, útiles, más, físicos, Façade");
        assertThat(TextCleaner.text("a 501-¬3, CLASS-«")).isEqualTo("a 501©3, CLASS®");
        assertThat(List.of("Café, niño, 5 + 3 - 2 ¿qué?", "École «Les Amis»", "Ñandú", "10+ años", "C++ ¡hola!"))
                .allSatisfy(sound -> assertThat(TextCleaner.text(sound)).isEqualTo(sound));
    }

    @Test
    void lineBreaksWrittenAsLettersBreakAndInvisibleLettersGo() {
        assertThat(TextCleaner.text("following:\\n\\n* one\\r\\n* two")).isEqualTo("following:\n* one\n* two");
        assertThat(TextCleaner.text("C:\\new folder")).isEqualTo("C:\\new folder");
        assertThat(TextCleaner.text("Hope\u202Eesu\u202C\u200B House\u2066")).isEqualTo("Hopeesu House");
    }

    @Test
    void utf16IsReadWithoutItsMark() throws IOException {
        assertThat(columns("id,name\n1,Ñandú\n".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("id", "name");
        assertThat(columns("id,name\n1,Ñandú\n".getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly("id", "name");
    }

    @Test
    void weekdaysAreReadInAllTheirSpellings() {
        assertThat(Weekdays.parse("Monday")).containsExactly(1);
        assertThat(Weekdays.parse("TH,FR")).containsExactly(4, 5);
        assertThat(Weekdays.parse("1MO")).containsExactly(1);
        assertThat(Weekdays.parse("7")).containsExactly(7);
        assertThat(Weekdays.parse("someday")).isEmpty();
    }

    private static List<String> columns(byte[] bytes) throws IOException {
        try (TableReader reader = reader(bytes)) {
            return reader.columns();
        }
    }

    private static TableReader reader(byte[] bytes) throws IOException {
        return new TableReader("t.csv", new ByteArrayInputStream(bytes));
    }

    private static List<TableReader.ReadLine> all(String csv) {
        List<TableReader.ReadLine> rows = new ArrayList<>();
        try (TableReader reader = reader(csv.getBytes(StandardCharsets.UTF_8))) {
            for (TableReader.ReadLine row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }
}
