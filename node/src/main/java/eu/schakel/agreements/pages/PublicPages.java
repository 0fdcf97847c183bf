package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.DeclarationReads;
import eu.schakel.agreements.ErrorReports;
import eu.schakel.agreements.TimeReads;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.EventProofs;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** The public pages of the register, in four languages. */
public final class PublicPages implements RouteGroup {
    private final Database database;
    private final HomePage home;
    private final ListPage lists;
    private final ThemePage themes;
    private final AgreementPage agreement;
    private final DeclarationPage declaration;
    private final ProofPage proof;
    private final CorrectionsPage corrections;
    private final ReportErrorPage reportError;

    /**
     * Pages on these reads.
     *
     * @param otherForms the same rows for programs
     * @param proofs where the logs have an event
     */
    public PublicPages(
            Portal portal,
            Governments governments,
            Vocabulary vocabulary,
            Database database,
            AgreementReads reads,
            Agreements agreements,
            OtherForms otherForms,
            EventProofs proofs) {
        this.database = database;
        var room = new Room(
                portal,
                governments,
                vocabulary,
                reads,
                new DeclarationReads(database),
                new TimeReads(database),
                otherForms,
                proofs);
        this.home = new HomePage(room);
        this.lists = new ListPage(room);
        this.themes = new ThemePage(room);
        this.agreement = new AgreementPage(room);
        this.declaration = new DeclarationPage(room);
        this.proof = new ProofPage(room);
        this.corrections = new CorrectionsPage(room);
        this.reportError = new ReportErrorPage(room, agreements, new ErrorReports(database, governments.self()));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}", onSnapshot(home::show));
        routes.get("/{language}/agreements", onSnapshot(lists::all));
        routes.get("/{language}/late", onSnapshot(lists::late));
        routes.get("/{language}/silent", onSnapshot(lists::silent));
        routes.get("/{language}/different", onSnapshot(lists::different));
        routes.get("/{language}/themes/{theme}", onSnapshot(themes::show));
        routes.get("/{language}/agreements/{declaration}/{id}", onSnapshot(agreement::show));
        routes.get("/{language}/declarations/{declaration}", onSnapshot(declaration::show));
        routes.get("/{language}/proof/{event}", onSnapshot(proof::show));
        routes.get("/{language}/corrections", onSnapshot(corrections::show));
        routes.get("/{language}/report-error", onSnapshot(reportError::form));
        routes.post("/{language}/report-error", reportError::send);
        routes.get("/{language}/report-error/{event}", onSnapshot(reportError::sent));
    }

    /** What a page counts is what it lists, whatever is said while it is made. */
    private Handler onSnapshot(Handler page) {
        return context -> database.onSnapshot(() -> page.handle(context));
    }
}
