package eu.schakel.portal.data;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.NodeIdentity;
import eu.schakel.portal.Translated;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Version, licence and citation of everything that this node publishes. */
public final class Publication {
    private static final Messages MESSAGES = Messages.load("eu/schakel/portal/data/messages");

    private final Database database;
    private final NodeIdentity node;
    private final URI publicAddress;
    private final Clock clock;

    /** @param publicAddress http or https, without path */
    public Publication(Database database, NodeIdentity node, URI publicAddress, Clock clock) {
        this.database = database;
        this.node = node;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    /** Who publishes. */
    public NodeIdentity node() {
        return node;
    }

    /** A path as a whole address, for what is read elsewhere: feeds, calendars, catalogues. */
    public String address(String path) {
        return publicAddress + path;
    }

    /** The version that data read now has. */
    public DatasetVersion version() {
        return database.in(Access.READING, sql -> {
            var row = sql.fetchSingle("select coalesce(string_agg(split_part(l.origin, '/', 2) || ':' || l.size, ','"
                    + " order by l.origin), ''), max((select c.at from open.checkpoint c where c.log = l.origin"
                    + " order by c.size desc limit 1)) from open.log l");
            var signed = row.get(1, OffsetDateTime.class);
            return new DatasetVersion(row.get(0, String.class), signed == null ? clock.instant() : signed.toInstant());
        });
    }

    /**
     * What goes with an answer.
     *
     * @param dataset title
     * @param path of the data, without what selects rows
     * @param asOf the day as of which it is shown, or null
     */
    public Provenance provenance(Language language, Translated dataset, String path, @Nullable LocalDate asOf) {
        var version = version();
        var publisher = node.name().in(language);
        return new Provenance(
                publisher,
                Licence.ADDRESS,
                version.text(),
                version.modified(),
                asOf,
                citation(language, dataset.in(language), path, version));
    }

    /** How to name a dataset as a source: publisher, title, version, day, address, licence. */
    public String citation(Language language, String dataset, String path, DatasetVersion version) {
        var texts = MESSAGES.in(language);
        return "%s%s. %s. %s. %s. %s."
                .formatted(
                        node.name().in(language),
                        node.demo() ? " (" + texts.get("citation.demo") + ")" : "",
                        dataset,
                        texts.get(
                                "citation.version",
                                "version",
                                version.text(),
                                "day",
                                Formats.day(version.modified()).toString()),
                        address(path),
                        Licence.SHORT_NAME);
    }

    /** Says licence and version in headers too, for forms that have no place for it (RFC 8288, RFC 8574). */
    public void announce(Context context, Provenance provenance, String path) {
        context.header(
                "Link",
                "<%s>; rel=\"license\", <%s>; rel=\"cite-as\", </openapi.json>; rel=\"service-desc\""
                        .formatted(Licence.ADDRESS, address(path)));
        context.header("Dataset-Version", provenance.version());
    }
}
