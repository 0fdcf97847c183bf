package eu.schakel.agreements.declaration;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the register of this node holds of one declaration. */
final class RegisterView {
    /** All of it, as it is known now; the day plays no part, nothing here is judged by it. */
    private static final Moment NOW = new Moment(null, LocalDate.EPOCH);

    private final String declaration;
    private final AgreementReads reads;

    RegisterView(String declaration, AgreementReads reads) {
        this.declaration = declaration;
        this.reads = reads;
    }

    /** Removed ones too. */
    List<Agreement> agreements() {
        var filter = new Filter(null, declaration, null, null, null, null, null, false, false, null);
        var agreements = new ArrayList<Agreement>();
        while (true) {
            var page = reads.list(filter, NOW, Order.NATURAL, agreements.size(), AgreementReads.MAX_LIMIT);
            page.rows().forEach(row -> agreements.add(row.agreement()));
            if (page.rows().isEmpty() || agreements.size() >= page.total()) {
                return agreements;
            }
        }
    }

    /** The home and the parties of a dossier are said once, when it is opened; a file does not move them. */
    void rejectOtherHome(DeclarationFile file) {
        var wanted = file.declaration().entered();
        declaration().ifPresent(held -> {
            if (!held.home().equals(file.home())) {
                throw new LoadException(
                        "The register holds " + declaration + " with home " + held.home() + ", the file says "
                                + file.home() + ". A home moves by an act of the old home, not by a file.");
            }
            if (!held.parties().equals(wanted.parties())) {
                throw new LoadException("The register holds " + declaration + " with the parties "
                        + String.join(", ", held.parties()) + ", the file says " + String.join(", ", wanted.parties())
                        + ". Parties are fixed once a declaration is entered: put the old ones back in the file.");
            }
        });
    }

    /** Sentences, one for each difference from the file. */
    List<String> differences(DeclarationFile file) {
        var wanted = file.declaration();
        var held = declaration();
        if (held.isEmpty()) {
            return List.of("The register does not hold " + declaration + "; its home " + file.home()
                    + " has not loaded it or has not sent it yet.");
        }
        var differences = new ArrayList<String>();
        compare(differences, "home", held.get().home(), file.home());
        compare(differences, "date", held.get().date(), wanted.entered().date());
        compare(differences, "title", held.get().title(), wanted.entered().title());
        compare(differences, "parties", held.get().parties(), wanted.entered().parties());
        paragraphs(wanted, differences);
        entries(wanted, differences);
        return differences;
    }

    private Optional<AgreementReads.Declaration> declaration() {
        return reads.declarations().stream()
                .filter(held -> held.id().equals(declaration))
                .findFirst();
    }

    private void compare(List<String> differences, String field, Object held, Object wanted) {
        if (!held.equals(wanted)) {
            differences.add(declaration + " differs in " + field + ": the register has " + held + ", the file has "
                    + wanted + ".");
        }
    }

    private void paragraphs(Agreements.Declaration wanted, List<String> differences) {
        for (var paragraph : wanted.paragraphs()) {
            var held = reads.findParagraph(declaration, paragraph.paragraph());
            if (held.isEmpty()) {
                differences.add("Paragraph " + paragraph.paragraph() + " is in the source, not in the register.");
            } else if (!held.get()
                    .equals(new AgreementReads.Paragraph(
                            paragraph.paragraph(), paragraph.chapter(), paragraph.section(), paragraph.text()))) {
                differences.add("Paragraph " + paragraph.paragraph() + " has another text in the register.");
            }
        }
    }

    private void entries(Agreements.Declaration wanted, List<String> differences) {
        var held = agreements().stream()
                .filter(agreement -> !agreement.removed())
                .collect(Collectors.toMap(agreement -> agreement.entry().id(), Function.identity()));
        for (var entry : wanted.entries()) {
            var agreement = held.remove(entry.id());
            if (agreement == null) {
                differences.add("Agreement " + entry.id() + " is in the file, not in the register.");
                continue;
            }
            var fields = Agreements.changedFields(agreement.entry(), entry);
            if (!fields.isEmpty()) {
                differences.add("Agreement " + entry.id() + " differs in " + String.join(", ", fields) + ".");
            }
        }
        held.keySet().stream()
                .sorted()
                .forEach(id -> differences.add("Agreement " + id + " is in the register, not in the file."));
    }
}
