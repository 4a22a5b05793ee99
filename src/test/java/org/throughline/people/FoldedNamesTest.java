package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.LifecycleTest;

/** The one folded form of names, which the database makes, held against what Java's tables of Unicode say. */
@LifecycleTest
class FoldedNamesTest {

    private static final int NAMES = 10_000;

    private static final List<String> APOSTROPHES = List.of("'", "’", "‘", "ʼ", "ʻ", "ʹ", "`", "´", "′", "＇", "ˈ");
    private static final List<String> DASHES = List.of("-", "‐", "‑", "‒", "–", "—", "―", "−", "－", "﹣");
    private static final List<String> BLANKS =
            List.of(" ", "\u00a0", "\u2007", "\u202f", "\u3000", "\u2003", "\t", ", ", "  ", "\u2800", "\u1680");
    private static final List<String> INVISIBLE =
            List.of("\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u202b", "\u2060", "\u2067", "\ufeff", "\ufe0f");
    private static final String ACCENTS = "\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327\u0328\u0331\u031b\u0323";

    private static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ə', "e"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ĸ', "k"),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ӏ', "i"));

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "José O’Connor-Núñez | jose oconnor nunez",
                "Łukasz Øster Đặng | lukasz oster dang",
                "Strauß STRAUẞ | strauss strauss",
                "Əliyev İlham Işık | eliyev ilham isik",
                "Ærø Œuvre Þór | aero oeuvre thor",
                "O´Brien O`Brien OʻBrien | obrien obrien obrien",
                "Lopez, Maria | lopez maria",
                "ﬁona Ｆｕｌｌ | fiona full",
                "Ёлкин Дмитрий ΣΊΣΥΦΟΣ | елкин дмитрии σισυφοσ",
                "李 小龙 | 李 小龙"
            })
    void spellingHabitsDoNotDistinguishNames(String name, String folded) {
        assertThat(folded(List.of(name))).containsExactly(folded);
    }

    @Test
    void javaAndTheDatabaseFoldTenThousandNamesAlike() {
        Random random = new Random(20260312);
        List<String> names =
                IntStream.range(0, NAMES).mapToObj(n -> anyName(random)).toList();
        List<String> folded = folded(names);
        assertThat(folded).isEqualTo(names.stream().map(FoldedNamesTest::inJava).toList());
        assertThat(folded(folded)).as("folded once is folded").isEqualTo(folded);
    }

    @Test
    void noDisguiseChangesWhatANameIsFoldedTo() {
        Random random = new Random(42);
        List<String> plain = new ArrayList<>();
        List<String> disguised = new ArrayList<>();
        for (int n = 0; n < NAMES; n++) {
            String name = word(random) + " " + word(random);
            plain.add(name);
            disguised.add(disguised(name, random));
        }
        assertThat(folded(disguised)).isEqualTo(plain);
    }

    @Test
    void orderAndCommasDoNotDistinguishKeysAndTheColumnIsTheKey() {
        assertThat(key("Maria", "Lopez Vega"))
                .isEqualTo("lopez maria vega")
                .isEqualTo(key("Vega, Lopez", "María"))
                .isEqualTo(key("", "LOPEZ-VEGA, Maria"));
        assertThat(jdbc.sql("select count(*) from person where name_key <> name_key(first_name, last_name)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Robert, r163",
        "Rupert, r163",
        "Ashcraft, a261",
        "Tymczak, t522",
        "Pfister, p236",
        "Hheyerdahl, h634",
        "Lee, l000",
        "O’Connor, o256",
        "Łukasz, l220",
        "小龙, ''"
    })
    void soundsFollowTheAmericanSoundex(String name, String sound) {
        assertThat(jdbc.sql("select name_sound(?)")
                        .param(name)
                        .query(String.class)
                        .single())
                .isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({
        "0812-3456-7890, 234567890",
        "+62 812 3456 7890, 234567890",
        "(312) 555-0142, 125550142",
        "+1 312 555 0142 ext. 12, 125550142",
        "tel:+1-312-555-0142;ext=7, 125550142",
        "٣١٢ ٥٥٥ ٠١٤٢, 125550142",
        "0142, 0142",
        "911, ",
        "none, "
    })
    void aPhoneNumberIsItsLastNineDigits(String phone, String digits) {
        assertThat(jdbc.sql("select phone_digits(?)")
                        .param(phone)
                        .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                        .single())
                .isEqualTo(java.util.Optional.ofNullable(digits));
    }

    private List<String> folded(List<String> names) {
        return jdbc.sql("select folded(name) from unnest(?::text[]) with ordinality as asked (name, n) order by n")
                .param(names.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private String key(String first, String last) {
        return jdbc.sql("select name_key(?, ?)")
                .params(first, last)
                .query(String.class)
                .single();
    }

    /** The rule once more, in the words of java.lang.Character, for the alphabets below. */
    private static String inJava(String name) {
        String plain = name;
        for (String apostrophe : APOSTROPHES) {
            plain = plain.replace(apostrophe, "");
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(plain, Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> letter != 'ʼ' && letter != 'ʾ')
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK
                        && Character.getType(letter) != Character.FORMAT)
                .map(Character::toLowerCase)
                .forEach(letter -> folded.append(spelled(letter)));
        return folded.toString().strip().replaceAll(" +", " ");
    }

    private static String spelled(int letter) {
        if (!Character.isLetterOrDigit(letter)) {
            return " ";
        }
        int digit = Character.digit(letter, 10);
        return digit >= 0 ? String.valueOf(digit) : SPELLED.getOrDefault(letter, Character.toString(letter));
    }

    private static String anyName(Random random) {
        List<int[]> alphabets = List.of(
                new int[] {'A', 'z'},
                new int[] {0xc0, 0x17e},
                new int[] {0xc0, 0x17e},
                new int[] {0x391, 0x3c9},
                new int[] {0x400, 0x45f},
                new int[] {0x531, 0x556},
                new int[] {0x5d0, 0x5ea},
                new int[] {0x621, 0x63a},
                new int[] {0x10a0, 0x10c5},
                new int[] {0x1e00, 0x1ef9},
                new int[] {0x4e00, 0x9fa5},
                new int[] {0xac00, 0xd7a3});
        int[] alphabet = alphabets.get(random.nextInt(alphabets.size()));
        String name = random.ints(2 + random.nextInt(14), alphabet[0], alphabet[1] + 1)
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String broken = name + one(List.of("", " ", "-", "’"), random) + name.toUpperCase(Locale.ROOT);
        return random.nextBoolean() ? broken : disguised(broken, random);
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(9), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String disguised(String name, Random random) {
        StringBuilder disguised = new StringBuilder();
        for (String letter : name.codePoints().mapToObj(Character::toString).toList()) {
            boolean isLatin = letter.matches("[a-z]");
            disguised
                    .append(letter.equals(" ") ? one(random.nextBoolean() ? BLANKS : DASHES, random) : "")
                    .append(letter.equals(" ") ? "" : random.nextBoolean() && isLatin ? upper(letter) : letter)
                    .append(isLatin && random.nextInt(4) == 0 ? ACCENTS.charAt(random.nextInt(ACCENTS.length())) : "")
                    .append(random.nextInt(6) == 0 ? one(INVISIBLE, random) : "")
                    .append(random.nextInt(12) == 0 ? one(APOSTROPHES, random) : "");
        }
        return disguised.toString();
    }

    private static String upper(String letter) {
        return letter.toUpperCase(Locale.ROOT);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Indexes rest on these functions, and ANALYZE, REINDEX and a restore read indexed values without a search path. */
    @Test
    void whatCanBeIndexedFindsItsFunctionsWithoutASearchPath() {
        assertThat(jdbc.sql("""
                        select made.proname from pg_proc made join pg_language on pg_language.oid = made.prolang
                        where made.pronamespace = current_schema::regnamespace and lanname = 'plpgsql'
                            and made.provolatile = 'i' and made.proconfig is null
                            and exists (
                                select 1 from pg_proc called
                                where called.pronamespace = made.pronamespace and called.oid <> made.oid
                                    and made.prosrc ~ ('\\m' || called.proname || '\\('))
                        """).query(String.class).list()).isEmpty();
    }
}
