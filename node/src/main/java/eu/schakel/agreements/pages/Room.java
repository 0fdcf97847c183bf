package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.DeclarationReads;
import eu.schakel.agreements.TimeReads;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.portal.Contacts;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Notice;
import eu.schakel.portal.Page;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.EventProofs;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.Map;

/** What the public pages of this desk are made with; each page takes from it what it needs. */
record Room(
        Portal portal,
        Governments governments,
        Vocabulary vocabulary,
        AgreementReads agreements,
        DeclarationReads declarations,
        TimeReads times,
        OtherForms otherForms,
        EventProofs proofs) {
    Asked asked(Context context) {
        return Asked.of(context, portal, governments, vocabulary);
    }

    /** The page of now says how old the data of a silent peer is; what was known on a past day does not change by it. */
    Page dated(Asked asked, Page page, Collection<String> nodes) {
        if (asked.on() != null) {
            return page;
        }
        var words = asked.words();
        var now = portal.clock().instant();
        var notices = nodes.stream()
                .filter(node -> !node.equals(governments.self()))
                .sorted()
                .flatMap(node -> portal.contacts().silentSince(node, Contacts.GRACE, now).stream()
                        .map(since -> words.text(
                                "peer.silent", "side", words.side(node).name(), "time", words.dateTime(since))))
                .map(text -> new Notice(Notice.Kind.INFO, text))
                .toArray(Notice[]::new);
        return notices.length == 0 ? page : page.saying(notices);
    }

    /** Answers with a template, which is given the page, the words and the view. */
    void show(Asked asked, String template, Page page, Object view) {
        portal.show(asked.context(), "agreements/" + template, page, Map.of("words", asked.words(), "view", view));
    }
}
