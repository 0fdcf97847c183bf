package eu.schakel.portal;

import java.util.List;

/**
 * Who runs this node, as its pages say it on every page.
 *
 * @param name name of the site, such as "Schakel Vlaanderen"
 * @param sideTitle name of the side without an article, such as "Vlaanderen"
 * @param hue colour of the side
 * @param operator the body that answers for the site, with its article, as it stands after "by": "het voorbeeldteam", "dem Beispielteam"
 * @param contactMail address for questions
 * @param others the nodes of the other governments
 * @param demo whether this is an example that belongs to no government; every page says so then
 */
public record NodeIdentity(
        Translated name,
        Translated sideTitle,
        Hue hue,
        Translated operator,
        String contactMail,
        List<OtherNode> others,
        boolean demo) {
    /** Keeps the list unchangeable. */
    public NodeIdentity {
        others = List.copyOf(others);
    }

    /** The node of another government: name of its site, name and colour of its side, and its public address without a closing slash. */
    public record OtherNode(Translated name, Translated sideTitle, Hue hue, String publicAddress) {}
}
