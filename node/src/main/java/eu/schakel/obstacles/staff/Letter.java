package eu.schakel.obstacles.staff;

import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.Language;
import eu.schakel.portal.Worded;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A letter to whoever reported, in their language, made from what stands in the dossier.
 *
 * @param sender the government
 * @param place where and when it was written
 * @param receiver as they gave their name; empty when they did not
 * @param basis the article that asks for it, or empty
 * @param parts what was decided or asked, under headings
 * @param next what happens next and by when; empty when more has happened since
 * @param foreign names of other languages in which parts of it are
 * @param warnings what whoever sends it must know; not part of the letter
 * @param at when the step was taken that it tells of
 */
public record Letter(
        Kind kind,
        Language language,
        String title,
        String sender,
        String place,
        String receiver,
        String reference,
        String lead,
        String basis,
        List<Part> parts,
        List<String> next,
        List<String> foreign,
        List<String> warnings,
        String contact,
        Instant at) {
    /** One heading with its text. */
    public record Part(String heading, Worded text) {}

    /** What a letter is about, with the steps that it tells of. */
    public enum Kind {
        /** Something is asked of whoever reported. */
        QUESTION(false, "ask", "ask-clarification"),
        /** Whoever sent a report gets an answer. */
        ANSWER(false, "conclude", "route-elsewhere", "merge", "promote"),
        /** Art. 10: the assessment, its steps and reasons. */
        ASSESSMENT(true, "find-obstacle", "start-tool", "take-other-route", "extend-assessment", "extend-notice"),
        /** Art. 11(7): it takes longer, why, and until when. */
        DELAY(true, "announce-delay"),
        /** Art. 9(4): the file goes to the other State. */
        TRANSFER(true, "transfer"),
        /** Art. 12(1): the outcome, the reasons, the redress. */
        DECISION(true, "decide", "route-elsewhere", "close-incomplete", "merge");

        private final boolean onlyFile;

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
        private final List<String> steps;

        Kind(boolean onlyFile, String... steps) {
            this.onlyFile = onlyFile;
            this.steps = List.of(steps);
        }

        /** The word in addresses and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> find(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }

        /** The letters that this dossier has. */
        static List<Kind> of(Obstacle obstacle) {
            return Arrays.stream(values())
                    .filter(kind -> kind.step(obstacle).isPresent())
                    .toList();
        }

        /** The last step that it tells of. */
        Optional<Obstacle.Step> step(Obstacle obstacle) {
            boolean isFile = obstacle.procedure().name().equals(Procedures.CROSS_BORDER_FILE);
            boolean isOther = this == ANSWER ? isFile : onlyFile && !isFile;
            return isOther
                    ? Optional.empty()
                    : obstacle.steps().reversed().stream()
                            .filter(step -> steps.contains(step.step()))
                            .findFirst();
        }
    }
}
