package eu.schakel.portal;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a PDF that everybody can read: PDF/UA-1 (ISO 14289-1) and PDF/A-3u (ISO 19005-3). The same input gives the same bytes. */
public final class Pdf {
    private static final String FAMILY = "Atkinson Hyperlegible Next";
    private static final byte[] SCREEN_COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Of XMP (ISO 16684-1): when the file was made, changed and described. */
    private static final Pattern XMP_DATE =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)([^<]*)(</)");

    static {
        // It tells of each step on stderr, where a person reads what the command says.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /**
     * Draws a page.
     *
     * @param html well-formed XML
     * @param at the time that stands in the file as its making: of its content, not of the clock
     */
    public static byte[] of(String html, Instant at) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.useColorProfile(SCREEN_COLOURS);
        font(builder, "400Regular", 400, FontStyle.NORMAL);
        font(builder, "400Regular_Italic", 400, FontStyle.ITALIC);
        font(builder, "700Bold", 700, FontStyle.NORMAL);
        builder.withHtmlContent(html, null);
        var out = new ByteArrayOutputStream();
        // The library saves once by itself; what counts is the second time, when the moments are right.
        builder.toStream(OutputStream.nullOutputStream());
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            fixMoments(document, at);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF could not be made: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        FSSupplier<InputStream> bytes = () -> Objects.requireNonNull(
                Pdf.class.getResourceAsStream("/fonts/AtkinsonHyperlegibleNext_" + file + ".ttf"), file);
        builder.useFont(bytes, FAMILY, weight, style, true);
    }

    /** The library writes the clock's time in three places, and the file's id follows from it. */
    private static void fixMoments(PDDocument document, Instant at) throws IOException {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(at.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(at.toEpochMilli());
        var metadata = document.getDocumentCatalog().getMetadata();
        var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var fixed = XMP_DATE.matcher(text).replaceAll("$1" + at.truncatedTo(ChronoUnit.SECONDS) + "$3");
        metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
    }
}
