package org.throughline.referral;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * The letter as PDF: the same template as its page, with fonts of its own. It reads nothing from outside, whatever a text
 * in it says.
 */
@Component
class LetterPdf {

    private static final String FAMILY = "Source Sans Pro";

    /** Has letters that the other lacks: Cyrillic, Greek, Vietnamese. */
    private static final String FALLBACK = "Liberation Sans";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false); // would tell of each font and style, whatever the log is set to
    }

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    LetterPdf(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    /** @param copy whether it says that it is the client's copy */
    byte[] render(ReferralLetter letter, Locale locale, boolean copy) {
        return render("referral/letter-document", Map.of("letter", letter, "copy", copy), locale);
    }

    byte[] render(SummaryLetter summary, Locale locale) {
        return render("referral/summary-document", Map.of("summary", summary), locale);
    }

    private byte[] render(String template, Map<String, Object> content, Locale locale) {
        String html = html(template, content, locale)
                .replace("</head>", "<style>" + text("letter/letter.css") + "</style></head>");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useUriResolver((base, uri) -> null)
                    .useFont(
                            () -> open("letter/sourcesanspro-regular-webfont.ttf"),
                            FAMILY,
                            NORMAL,
                            FontStyle.NORMAL,
                            true)
                    .useFont(() -> open("letter/sourcesanspro-bold-webfont.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useFont(
                            () -> open("org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                            FALLBACK,
                            NORMAL,
                            FontStyle.NORMAL,
                            true)
                    .withHtmlContent(html, null)
                    .withProducer("Throughline")
                    .toStream(pdf)
                    .run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    private String html(String template, Map<String, Object> content, Locale locale) {
        Context context = new Context(locale, content);
        context.setVariable("language", locale.getLanguage());
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return templates.process(template, context);
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    private static InputStream open(String resource) {
        try {
            return new ClassPathResource(resource).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
