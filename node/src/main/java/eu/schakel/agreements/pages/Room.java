package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.DeclarationReads;
import eu.schakel.agreements.TimeReads;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Page;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.EventProofs;
import io.javalin.http.Context;
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

    /** Answers with a template, which is given the page, the words and the view. */
    void show(Asked asked, String template, Page page, Object view) {
        portal.show(asked.context(), "agreements/" + template, page, Map.of("words", asked.words(), "view", view));
    }
}
