package eu.schakel.agreements.briefing;

import eu.schakel.agreements.staff.Staff;
import eu.schakel.agreements.staff.Words;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Pdf;
import eu.schakel.portal.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** A briefing as a file to share: HTML that stands alone, and PDF. The same briefing gives the same bytes. */
public final class BriefingFiles {
    private final Templates templates;
    private final Messages messages = Messages.load(BriefingWriter.MESSAGES);
    private final Messages staffMessages = Messages.load(Staff.MESSAGES);
    private final Governments governments;
    private final boolean demo;
    private final String style;

    /**
     * Files of one node.
     *
     * @param demo whether the file must say that it is an example
     */
    public BriefingFiles(Templates templates, Governments governments, boolean demo) {
        this.templates = templates;
        this.governments = governments;
        this.demo = demo;
        try (var in = Objects.requireNonNull(BriefingFiles.class.getResourceAsStream("paper.css"))) {
            this.style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The briefing as one HTML file in UTF-8, well-formed XML. */
    public String html(Briefing briefing, Language language, Formats formats) {
        var words = new Words(language, staffMessages.in(language), formats, governments);
        var texts = messages.in(language);
        var host = String.valueOf(Objects.requireNonNull(governments.byName().get(governments.self()))
                .publicAddress());
        var view = new BriefingWriter(words, texts, host).write(briefing);
        return templates.render(
                "agreements/briefing/paper.jte",
                Map.of("briefing", view, "language", language, "texts", texts, "style", style, "demo", demo));
    }

    /** The briefing as PDF/UA-1. */
    public byte[] pdf(Briefing briefing, Language language, Formats formats) {
        var newest = briefing.newest();
        return Pdf.of(html(briefing, language, formats), newest == null ? Instant.EPOCH : newest);
    }
}
