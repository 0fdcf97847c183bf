package eu.schakel.agreements.data;

import eu.schakel.portal.Language;
import eu.schakel.portal.data.Csv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Agreements as a table: one row each, and for each side the same columns behind its name. */
final class AgreementCsv {
    private static final List<String> OF_ALL = List.of(
            "declaration",
            "id",
            "paragraph",
            "title_nl",
            "title_fr",
            "title_en",
            "title_de",
            "description_nl",
            "description_en",
            "kind",
            "theme",
            "deadline",
            "rhythm",
            "standing",
            "status",
            "late_since",
            "silent_since",
            "due",
            "changed_at",
            "removed",
            "address");

    private static final List<String> OF_SIDE = List.of(
            "owner",
            "owner_proposed",
            "status",
            "evidence",
            "link",
            "evidence_date",
            "next_step",
            "next_date",
            "organisation",
            "said_at",
            "event");

    private AgreementCsv() {}

    /** @param sides in the order of their columns */
    static byte[] of(List<AgreementView> agreements, List<String> sides, Language language) {
        var header = new ArrayList<>(OF_ALL);
        for (var side : sides) {
            OF_SIDE.forEach(column -> header.add(side.replace('-', '_') + "_" + column));
        }
        var csv = new Csv(header);
        for (var agreement : agreements) {
            var row = new ArrayList<@Nullable Object>(ofAll(agreement, language));
            sides.forEach(side -> row.addAll(ofSide(agreement, side)));
            csv.row(row);
        }
        return csv.bytes();
    }

    private static List<@Nullable Object> ofAll(AgreementView agreement, Language language) {
        var titles = agreement.titles();
        return list(
                agreement.declaration(),
                agreement.id(),
                agreement.paragraph(),
                titles.get("nl"),
                titles.get("fr"),
                titles.get("en"),
                titles.get("de"),
                agreement.descriptions().get("nl"),
                agreement.descriptions().get("en"),
                agreement.kind().word(),
                agreement.theme(),
                agreement.deadline(),
                agreement.rhythm(),
                agreement.standing().word(),
                agreement.status() == null ? null : agreement.status().word(),
                agreement.late() == null ? null : agreement.late().since(),
                agreement.silent() == null ? null : agreement.silent().since(),
                agreement.due(),
                agreement.changedAt(),
                agreement.removed(),
                address(agreement.links().html(), language));
    }

    private static List<@Nullable Object> ofSide(AgreementView agreement, String side) {
        var owner = agreement.owners().get(side);
        var reading = agreement.readings().get(side);
        var row = list(owner == null ? null : owner.body(), owner == null ? null : owner.proposed());
        row.addAll(
                reading == null
                        ? list(null, null, null, null, null, null, null, null, null)
                        : list(
                                reading.status().word(),
                                reading.evidence(),
                                reading.link(),
                                reading.evidenceDate(),
                                reading.nextStep(),
                                reading.nextDate(),
                                reading.organisation(),
                                reading.saidAt(),
                                reading.event()));
        return row;
    }

    private static @Nullable String address(Map<String, String> html, Language language) {
        return html.get(language.tag());
    }

    private static List<@Nullable Object> list(@Nullable Object... fields) {
        return new ArrayList<@Nullable Object>(Arrays.asList(fields));
    }
}
