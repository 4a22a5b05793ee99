package org.throughline.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.throughline.engine.ModelFile;
import org.throughline.engine.ModelKind;

/**
 * Files as other programs draw and save them: other prefixes, vendors' extensions, pools, choreographies, no diagram,
 * older versions, other encodings. The same seed makes the same files.
 */
public final class ForeignModels {

    private static final List<String> SUBJECTS = List.of(
            "Order to cash",
            "Hiring",
            "Antrag_prüfen",
            "Invoice (v2)",
            "diagram",
            "Pengaduan warga",
            "Loan-Approval",
            "P1");

    private ForeignModels() {}

    /** @param name as it lies on the disk of who brings it, with an ending that need not be ours */
    public record ForeignFile(String name, ModelKind kind, byte[] bytes) {

        /** Under a name that says what is in it, as text. */
        public ModelFile model() {
            boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
            boolean western =
                    new String(bytes, StandardCharsets.ISO_8859_1).startsWith("<?xml version=\"1.0\" encoding=\"ISO");
            Charset charset =
                    wide ? StandardCharsets.UTF_16 : western ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            return new ModelFile(name + kind.suffix(), new String(bytes, charset).replace("\uFEFF", ""));
        }
    }

    /** Three processes to a table and a form, each made from a seed of its own. */
    public static List<ForeignFile> all(long seed, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> file(number, new Random(seed * 1_000_003 + number)))
                .toList();
    }

    private static ForeignFile file(int number, Random random) {
        random.nextInt();
        String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size())) + "-" + number;
        return switch (number % 5) {
            case 0 ->
                new ForeignFile(
                        subject + ending(random, ".dmn", ".dmn", ".dmn.xml", ".dmn11.xml"),
                        ModelKind.DECISION,
                        encoded(random, new ForeignDecision(random).xml()));
            case 1 ->
                new ForeignFile(
                        subject + ending(random, ".form", ".form", ".json"),
                        ModelKind.FORM,
                        encoded(random, new ForeignForm(random).json()));
            default ->
                new ForeignFile(
                        subject + ending(random, ".bpmn", ".bpmn", ".bpmn20.xml", ".xml", ".BPMN", ".bpmn2"),
                        ModelKind.PROCESS,
                        encoded(random, new ForeignProcess(random).xml()));
        };
    }

    private static String ending(Random random, String... endings) {
        return endings[random.nextInt(endings.length)];
    }

    /** Mostly plain; some with a mark before the first character, or in the encoding of an older program. */
    private static byte[] encoded(Random random, String text) {
        boolean xml = text.startsWith("<?xml");
        return switch (random.nextInt(20)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            case 2 -> declared(text, xml, StandardCharsets.ISO_8859_1);
            case 3 -> declared(text, xml, StandardCharsets.UTF_16);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] declared(String text, boolean xml, Charset charset) {
        return xml
                ? text.replaceFirst("UTF-8", charset.name().toUpperCase(Locale.ROOT))
                        .getBytes(charset)
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
