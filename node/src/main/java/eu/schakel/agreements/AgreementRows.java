package eu.schakel.agreements;

import eu.schakel.dossier.Erased;
import eu.schakel.dossier.Recorded;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the versions of {@code open.agreement}: each event closes the row it follows and opens the next. */
final class AgreementRows {
    private final SearchText searchText;

    AgreementRows(SearchText searchText) {
        this.searchText = searchText;
    }

    /** The newest state, read inside the transaction that holds the dossier's lock. */
    static Optional<Agreement> find(DSLContext sql, UUID dossier) {
        return sql.fetchOptional("select state from open.agreement where dossier = ? and known_to is null", dossier)
                .map(row -> AgreementReads.agreement(row, 0));
    }

    void insertFirst(DSLContext sql, Recorded recorded, Agreement agreement) {
        insert(sql, recorded, 1, agreement, true);
    }

    void advance(DSLContext sql, Recorded recorded) {
        sql.fetchOptional(
                        "update open.agreement set known_to = ? where dossier = ? and known_to is null returning seq, state",
                        recorded.knownAt().atOffset(ZoneOffset.UTC),
                        recorded.event().dossier())
                .ifPresent(row -> {
                    var before = AgreementReads.agreement(row, 1);
                    var after = before.after(recorded.event());
                    insert(
                            sql,
                            recorded,
                            row.get(0, Long.class) + 1,
                            after,
                            !after.entry().equals(before.entry()));
                });
    }

    /** Takes a text out of every version, former ones too; no version is added, for nobody said anything else. */
    void erase(DSLContext sql, Erased erased) {
        var dossier = erased.carrier().dossier();
        for (var row : sql.fetch("select seq, state from open.agreement where dossier = ?", dossier)) {
            var before = AgreementReads.agreement(row, 1);
            var after = before.without(erased);
            if (!after.equals(before)) {
                var values = new ArrayList<@Nullable Object>();
                values.add(AgreementJson.MAPPER.writeValueAsString(after));
                values.add(searchText.said(after));
                values.add(dossier);
                values.add(row.get(0, Long.class));
                sql.execute(
                        "update open.agreement set state = cast(? as jsonb), search = entry_search || "
                                + SearchText.OF_SAID + " where dossier = ? and seq = ?",
                        values.toArray());
            }
        }
    }

    /**
     * Writes a version.
     *
     * @param number of this version; not that of its event, which counts INTERNAL events too: everybody may see this table
     * @param entered whether the file says something new; cutting its words to stems costs more than all the rest
     */
    private void insert(DSLContext sql, Recorded recorded, long number, Agreement agreement, boolean entered) {
        var entry = agreement.entry();
        // What depends on the day is judged when a page is read; here only what does not.
        var judged = Judgement.of(agreement, LocalDate.EPOCH, Period.ZERO);
        var statuses = agreement.readings().values().stream()
                .map(reading -> reading.status().word())
                .toArray(String[]::new);
        var done = agreement.readings().values().stream()
                .anyMatch(reading -> reading.status().isClosed());
        var closed = done
                && agreement.readings().values().stream()
                        .allMatch(reading -> reading.status().isClosed());
        var spoke = Judgement.day(agreement.saidAt() == null ? agreement.enteredAt() : agreement.saidAt());
        var values = new ArrayList<@Nullable Object>();
        Collections.addAll(
                values,
                agreement.dossier(),
                recorded.knownAt().atOffset(ZoneOffset.UTC),
                number,
                entry.id(),
                entry.declaration(),
                entry.position(),
                entry.theme(),
                entry.kind().word(),
                judged.standing().word(),
                judged.status() == null ? null : judged.status().word(),
                statuses,
                closed,
                done,
                Judgement.due(agreement),
                spoke,
                agreement.saidAt() == null ? null : agreement.saidAt().atOffset(ZoneOffset.UTC),
                recorded.event().at().atOffset(ZoneOffset.UTC),
                agreement.removed(),
                AgreementJson.MAPPER.writeValueAsString(agreement));
        values.add(searchText.words(agreement));
        values.add(searchText.said(agreement));
        if (entered) {
            values.addAll(searchText.ofEntry(entry));
        } else {
            Collections.addAll(values, agreement.dossier(), number - 1);
        }
        sql.execute(
                "insert into open.agreement (dossier, known_from, seq, id, declaration, position, theme, kind, standing, status,"
                        + " statuses, closed, done, due, spoke, said_at, changed_at, removed, state, words, entry_search, search)"
                        + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, entry_search, entry_search || "
                        + SearchText.OF_SAID + " from ("
                        + (entered
                                ? "select " + SearchText.OF_ENTRY + " as entry_search"
                                : "select entry_search from open.agreement where dossier = ? and seq = ?")
                        + ") e",
                values.toArray());
        for (var named : NamedDate.listOf(agreement)) {
            sql.execute(
                    "insert into open.agreement_date (dossier, seq, date, what, ref) values (?, ?, ?, ?, ?)",
                    agreement.dossier(),
                    number,
                    named.date(),
                    named.what().word(),
                    named.ref());
        }
    }
}
