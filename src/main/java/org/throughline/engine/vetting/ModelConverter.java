package org.throughline.engine.vetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.engine.ConvertedModel;
import org.throughline.engine.ModelFile;
import org.throughline.engine.foreign.ConversionLog;
import org.throughline.engine.foreign.ForeignBpmn;
import org.throughline.engine.foreign.FormRewrite;
import org.throughline.engine.vetting.VettingResult.Objection;
import org.throughline.shared.Json;
import org.w3c.dom.Element;

/**
 * Brings a drawing from elsewhere without what may not run here. It asks the vetting what is wrong, mends that, and asks
 * again; it allows nothing itself, and what comes out is vetted as any other file.
 */
@Component
public class ModelConverter {

    private static final ObjectMapper JSON = Json.strict(60);

    /** What is mended may show a fault behind it, but not for ever. */
    private static final int MOST_ROUNDS = 25;

    /** Without its outermost element a file is none. */
    private static final int ROOT = 0;

    private final FileVetter files;

    ModelConverter(FileVetter files) {
        this.files = files;
    }

    /**
     * The file as it is where nothing can be made of it: the vetting then says why.
     *
     * @return several where several processes are drawn in one file
     */
    public List<ConvertedModel> convert(ModelFile file) {
        try {
            List<ConvertedModel> converted = file.resource().endsWith(".form") ? List.of(form(file)) : xml(file);
            return converted.stream().allMatch(one -> one.conversions().isEmpty())
                    ? List.of(new ConvertedModel(file, List.of()))
                    : converted;
        } catch (VettedXml.Unreadable | JsonProcessingException unreadable) {
            return List.of(new ConvertedModel(file, List.of()));
        }
    }

    private List<ConvertedModel> xml(ModelFile file) {
        ConversionLog log = new ConversionLog();
        XmlDocument document = XmlDocument.read(file.content());
        if (XmlDocument.hasInstructions(file.content())) {
            log.addOfFile("instructions-dropped");
        }
        pages(document, log);
        if (file.resource().endsWith(".dmn")) {
            DmnConverter.prepare(document, log);
            rounds(file, document, new DmnConverter(log));
            return List.of(new ConvertedModel(new ModelFile(file.resource(), document.text()), log.all()));
        }
        if (!ForeignBpmn.isDrawing(document.dom())) {
            return List.of(new ConvertedModel(file, List.of()));
        }
        return ForeignBpmn.divide(document.dom(), log).stream()
                .map(drawing -> process(file, new XmlDocument(drawing), log.within(drawing)))
                .toList();
    }

    private ConvertedModel process(ModelFile file, XmlDocument document, ConversionLog log) {
        rounds(file, document, new BpmnConverter(document, log));
        ForeignBpmn.complete(document.dom(), log);
        rounds(file, document, new BpmnConverter(document, log));
        return new ConvertedModel(new ModelFile(file.resource(), document.text()), log.all());
    }

    private void rounds(ModelFile file, XmlDocument document, XmlRemedy remedy) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Objection> objections = objections(file.resource(), document.text());
            if (objections.isEmpty() || !repair(objections, document, remedy)) {
                break;
            }
        }
    }

    /** The number of an element is the same in both readings: they read the same text. */
    private static boolean repair(List<Objection> objections, XmlDocument document, XmlRemedy remedy) {
        List<Element> elements = document.elements();
        boolean any = false;
        for (Objection objection : objections) {
            if (objection.at() instanceof VettedElement at
                    && document.holds(elements.get(at.number()))
                    && !(objection.part() == null && at.number() == ROOT)) {
                remedy.apply(objection, elements.get(at.number()));
                any = true;
            }
        }
        return any;
    }

    private static void pages(XmlDocument document, ConversionLog log) {
        for (Element piece : document.pieces()) {
            if (document.holds(piece) && piece.getParentNode() instanceof Element around) {
                around.setTextContent(PlainText.of(around.getTextContent(), 4_000));
                log.addOfFile("page-plain");
            }
        }
    }

    private ConvertedModel form(ModelFile file) throws JsonProcessingException {
        ConversionLog log = new ConversionLog();
        FormConverter converter = new FormConverter(log);
        JsonNode form = JSON.readTree(file.content());
        FormRewrite.rewrite(form, log);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Objection> objections = objections(files.form(file.resource(), form));
            int before = log.size();
            objections.forEach(objection -> converter.apply(form, objection));
            if (objections.isEmpty() || log.size() == before) {
                break;
            }
        }
        String content = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form);
        return new ConvertedModel(new ModelFile(file.resource(), content), log.all());
    }

    private List<Objection> objections(String resource, String content) {
        return objections(files.vetted(resource, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is only unfinished may stay. */
    private static List<Objection> objections(VettingResult vetted) {
        return vetted.objections().stream()
                .filter(objection -> !VettingResult.isUnfinished(objection.reason()))
                .toList();
    }
}
