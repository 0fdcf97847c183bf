package eu.schakel.agreements.data;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.AgreementReads.Recent;
import eu.schakel.portal.TidyAddress;
import eu.schakel.portal.data.Feed;
import eu.schakel.portal.data.Publication;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What changed, as feeds: of all agreements that a filter leaves, and of one. */
final class AgreementFeeds {
    private final Publication publication;

    AgreementFeeds(Publication publication) {
        this.publication = publication;
    }

    byte[] recent(Context context, Words words, List<Recent> recent, Instant otherwise) {
        var entries = recent.stream()
                .map(one -> entry(words, one.line(), one.agreement(), true))
                .toList();
        return feed(context, words, words.text("feed.recent"), entries, otherwise)
                .bytes();
    }

    byte[] story(Context context, Words words, Agreement agreement, List<Line> lines, Instant otherwise) {
        var entries =
                lines.stream().map(line -> entry(words, line, agreement, false)).toList();
        var title = agreement.entry().title(words.language().tag());
        return feed(context, words, title, entries, otherwise).bytes();
    }

    private Feed feed(Context context, Words words, String title, List<Feed.Entry> entries, Instant otherwise) {
        var language = words.language();
        var path = RequestPath.of(context).inLanguage();
        var asked = context.queryString() == null ? "" : TidyAddress.of(context.queryString());
        var query = asked.isEmpty() ? "" : "?" + asked;
        var updated = entries.stream().map(Feed.Entry::updated).max(Comparator.naturalOrder());
        return new Feed(
                language,
                title,
                publication.address(path + ".atom" + query),
                publication.address(path + query),
                publication.node().name().in(language),
                updated.orElse(otherwise),
                entries);
    }

    private Feed.Entry entry(Words words, Line line, Agreement agreement, boolean named) {
        var what = words.title(line);
        var title = named ? agreement.entry().title(words.language().tag()) + " – " + what : what;
        var page = publication.address("/" + words.language().tag() + Views.path(agreement.entry()));
        return new Feed.Entry(line.event(), title, words.summary(line), line.organisation(), line.at(), page);
    }
}
