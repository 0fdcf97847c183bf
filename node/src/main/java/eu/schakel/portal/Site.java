package eu.schakel.portal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is the same on all pages of a node: who runs it, the navigation, the static files, the messages of the portal. Made once. */
public final class Site {
    private final NodeIdentity node;
    private final List<NavigationItem> navigation;
    private final Assets assets;
    private final Messages messages;
    private final Map<Language, Formats> formats = new EnumMap<>(Language.class);

    /** A site with the navigation in this order. */
    public Site(NodeIdentity node, List<NavigationItem> navigation, Assets assets) {
        this.node = node;
        this.navigation = List.copyOf(navigation);
        this.assets = assets;
        this.messages = Messages.load("eu/schakel/portal/messages");
        for (Language language : Language.values()) {
            formats.put(language, new Formats(language, messages.in(language)));
        }
    }

    /**
     * A page with nothing but its title.
     *
     * @param path address below the language, beginning with a slash: {@code /agreements/haventop-2026}
     * @param query raw query without the question mark, or empty
     */
    public Page page(Language language, String path, String query, String title) {
        return Page.of(this, language, path, query, title);
    }

    /** Who runs the node. */
    public NodeIdentity node() {
        return node;
    }

    /** The entries of the main navigation. */
    public List<NavigationItem> navigation() {
        return navigation;
    }

    /** The static files. */
    public Assets assets() {
        return assets;
    }

    /** The portal's messages in that language. */
    public Texts texts(Language language) {
        return messages.in(language);
    }

    /** Dates and numbers in that language. */
    public Formats formats(Language language) {
        return Objects.requireNonNull(formats.get(language));
    }

    /** This side, as a page in that language shows it. */
    public Side ownSide(Language language) {
        return new Side(node.sideTitle().in(language), node.hue());
    }
}
