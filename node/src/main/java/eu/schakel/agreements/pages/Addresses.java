package eu.schakel.agreements.pages;

import eu.schakel.agreements.Commands;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Which addresses are pages of this site. */
final class Addresses {
    private Addresses() {}

    /** A path from the root; nothing that leads elsewhere or that a browser would run. */
    static boolean isOwnPage(String address) {
        return address.length() <= Commands.MAX_LINK_CHARS
                && address.startsWith("/")
                && !address.startsWith("//")
                && !address.contains("\\")
                && address.chars().noneMatch(Character::isWhitespace);
    }

    /** The errors of a report, and one more when it names no page of this site. */
    static List<FieldError> errors(ReportError command, List<FieldError> others) {
        var errors = new ArrayList<>(others);
        if (!isOwnPage(command.page())) {
            errors.addFirst(new FieldError("page", "not-a-page"));
        }
        return errors;
    }
}
