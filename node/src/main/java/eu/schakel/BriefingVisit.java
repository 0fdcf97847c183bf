package eu.schakel;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.DeclarationReads;
import eu.schakel.agreements.TimeReads;
import eu.schakel.agreements.briefing.BriefingFiles;
import eu.schakel.agreements.briefing.BriefingReads;
import eu.schakel.agreements.staff.StaffReads;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.portal.Assets;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Language;
import eu.schakel.portal.Site;
import eu.schakel.portal.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

/** Makes the briefing of one node for a command that comes and goes; it only reads. */
public final class BriefingVisit implements AutoCloseable {
    private final NodeDatabase database;
    private final BriefingReads reads;
    private final BriefingFiles files;
    private final Site site;
    private final Clock clock;

    private BriefingVisit(NodeDatabase database, BriefingReads reads, BriefingFiles files, Site site, Clock clock) {
        this.database = database;
        this.reads = reads;
        this.files = files;
        this.site = site;
        this.clock = clock;
    }

    /** Opens the node's database, whether the node runs or not; throws with a sentence to act on. */
    public static BriefingVisit open(NodeConfiguration configuration, Clock clock) {
        var visited = NodeDatabase.visit(configuration);
        var database = visited.database();
        return new BriefingVisit(
                visited,
                new BriefingReads(
                        new AgreementReads(database, configuration.silentAfter()),
                        new TimeReads(database),
                        new DeclarationReads(database),
                        new StaffReads(database)),
                new BriefingFiles(new Templates(), Sites.governments(configuration), configuration.demo()),
                new Site(Sites.identity(configuration), Sites.navigation(), Assets.load()),
                clock);
    }

    /** The briefing as PDF/UA-1. */
    public byte[] pdf(LocalDate since, LocalDate meeting, Language language) {
        return files.pdf(reads.gather(since, meeting, today()), language, site.formats(language));
    }

    /** The briefing as one HTML file in UTF-8. */
    public byte[] html(LocalDate since, LocalDate meeting, Language language) {
        return files.html(reads.gather(since, meeting, today()), language, site.formats(language))
                .getBytes(StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return Formats.day(clock.instant());
    }

    @Override
    public void close() {
        database.close();
    }
}
