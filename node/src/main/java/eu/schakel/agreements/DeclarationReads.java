package eu.schakel.agreements;

import eu.schakel.agreements.AgreementReads.Declaration;
import eu.schakel.agreements.AgreementReads.Paragraph;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A declaration from its own end: its text, and which agreement rests on which passage. */
public final class DeclarationReads {
    private final Database database;

    public DeclarationReads(Database database) {
        this.database = database;
    }

    /** The declarations that were known then, newest first. */
    public List<Declaration> list(Moment moment) {
        return database.in(
                Access.READING,
                sql -> sql.fetch(
                                "select d.dossier, d.id, d.title, d.date, d.home, d.parties from open.declaration d"
                                        + " where d.known_from <= ? order by d.date desc, d.id",
                                AgreementReads.until(moment))
                        .map(row -> new Declaration(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                AgreementReads.titles(row, 2),
                                row.get(3, LocalDate.class),
                                row.get(4, String.class),
                                List.of(row.get(5, String[].class)))));
    }

    public Optional<Declaration> find(String id, Moment moment) {
        return list(moment).stream()
                .filter(declaration -> declaration.id().equals(id))
                .findFirst();
    }

    /** Its text in order; empty when none was given at loading. */
    public List<Paragraph> paragraphs(String declaration) {
        return database.in(
                Access.READING,
                sql -> sql.fetch(
                                "select id, chapter, section, text from open.paragraph where declaration = ? order by position",
                                Agreements.dossierOf(declaration))
                        .map(row -> new Paragraph(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class))));
    }

    /** An agreement by the passage that it rests on. */
    public record Resting(String agreement, Map<String, String> title, Entry.Passage passage) {}

    /** What rests on a declaration, in its order; at most {@link AgreementReads#MAX_LIMIT}. */
    public List<Resting> resting(String declaration, Moment moment) {
        return database.in(Access.READING, sql -> {
            var known = Selection.known(moment);
            var arguments = new ArrayList<Object>(known.arguments());
            arguments.add(declaration);
            return sql.fetch(
                            "select a.id, a.state->'entry'->'title', a.state->'entry'->'passage' from open.agreement a where "
                                    + known.where()
                                    + " and not a.removed and a.declaration = ? order by a.position limit "
                                    + AgreementReads.MAX_LIMIT,
                            arguments.toArray())
                    .map(row -> new Resting(
                            row.get(0, String.class),
                            AgreementReads.titles(row, 1),
                            AgreementJson.MAPPER.readValue(row.get(2, String.class), Entry.Passage.class)));
        });
    }
}
