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

/** The public pages of the register, in four languages. */
public final class PublicPages implements RouteGroup {
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
        routes.get("/{language}", home::show);
        routes.get("/{language}/agreements", lists::all);
        routes.get("/{language}/late", lists::late);
        routes.get("/{language}/silent", lists::silent);
        routes.get("/{language}/different", lists::different);
        routes.get("/{language}/themes/{theme}", themes::show);
        routes.get("/{language}/agreements/{declaration}/{id}", agreement::show);
        routes.get("/{language}/declarations/{declaration}", declaration::show);
        routes.get("/{language}/proof/{event}", proof::show);
        routes.get("/{language}/corrections", corrections::show);
        routes.get("/{language}/report-error", reportError::form);
        routes.post("/{language}/report-error", reportError::send);
        routes.get("/{language}/report-error/{event}", reportError::sent);
    }
}
