package eu.schakel.agreements;

import eu.schakel.dossier.ErasureReason;
import eu.schakel.ledger.Hash;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people can do at this desk; each command says itself what is wrong with it. */
public final class Commands {
    /** Longest text in a form: about three pages; evidence that is longer belongs behind a link. */
    public static final int MAX_TEXT_CHARS = 6_000;

    /** Longest address. */
    public static final int MAX_LINK_CHARS = 1_000;

    private Commands() {}

    /** Our own reading of an agreement; with {@code corrects}, because the one before was a mistake. */
    public record GiveReading(
            @Nullable Status status,
            String evidence,
            String link,
            @Nullable LocalDate evidenceDate,
            String nextStep,
            @Nullable LocalDate nextDate,
            @Nullable UUID corrects,
            String reason) {
        /** What is wrong, on a day; empty when it may be sent. */
        public List<FieldError> errors(LocalDate today) {
            var errors = new ArrayList<FieldError>();
            if (status == null) {
                errors.add(new FieldError("status", "choose-status"));
            }
            if (evidence.isBlank() && link.isBlank()) {
                errors.add(new FieldError("evidence", "evidence-or-link"));
            }
            checkText(errors, "evidence", evidence);
            checkText(errors, "nextStep", nextStep);
            checkLink(errors, "link", link);
            if (evidenceDate != null && evidenceDate.isAfter(today)) {
                errors.add(new FieldError("evidenceDate", "date-in-future"));
            }
            if (nextDate != null && nextDate.isBefore(today)) {
                errors.add(new FieldError("nextDate", "date-in-past"));
            }
            if (nextDate != null && nextStep.isBlank()) {
                errors.add(new FieldError("nextStep", "next-step-for-date"));
            }
            if (corrects != null && reason.isBlank()) {
                errors.add(new FieldError("reason", "reason-for-correction"));
            }
            checkText(errors, "reason", reason);
            return errors;
        }
    }

    /** A question to the other side. */
    public record AskQuestion(String question, @Nullable LocalDate answerBy, boolean shared) {
        /** What is wrong, on a day; empty when it may be sent. */
        public List<FieldError> errors(LocalDate today) {
            var errors = new ArrayList<FieldError>();
            if (question.isBlank()) {
                errors.add(new FieldError("question", "write-question"));
            }
            checkText(errors, "question", question);
            if (answerBy == null) {
                errors.add(new FieldError("answerBy", "choose-date"));
            } else if (answerBy.isBefore(today)) {
                errors.add(new FieldError("answerBy", "date-in-past"));
            }
            return errors;
        }
    }

    /** An answer to the other side's question. */
    public record AnswerQuestion(UUID question, String answer) {
        /** What is wrong; empty when it may be sent. */
        public List<FieldError> errors(LocalDate today) {
            var errors = new ArrayList<FieldError>();
            if (answer.isBlank()) {
                errors.add(new FieldError("answer", "write-answer"));
            }
            checkText(errors, "answer", answer);
            return errors;
        }
    }

    /** Our reading of a milestone. */
    public record ReadMilestone(
            String milestone,
            @Nullable Status status,
            @Nullable LocalDate date,
            String note) {
        /** What is wrong; empty when it may be sent. */
        public List<FieldError> errors(LocalDate today) {
            var errors = new ArrayList<FieldError>();
            if (status == null) {
                errors.add(new FieldError("status", "choose-status"));
            }
            if (status == Status.FULFILLED && date != null && date.isAfter(today)) {
                errors.add(new FieldError("date", "date-in-future"));
            }
            checkText(errors, "note", note);
            return errors;
        }
    }

    /** A note for the own side. */
    public record AddNote(String note) {
        /** What is wrong; empty when it may be kept. */
        public List<FieldError> errors(LocalDate today) {
            var errors = new ArrayList<FieldError>();
            if (note.isBlank()) {
                errors.add(new FieldError("note", "write-note"));
            }
            checkText(errors, "note", note);
            return errors;
        }
    }

    /** Takes away for good what somebody of the own side typed. */
    public record EraseText(Hash text, @Nullable ErasureReason reason) {
        /** What is wrong; empty when it may be done. */
        public List<FieldError> errors(LocalDate today) {
            return reason == null ? List.of(new FieldError("reason", "choose-reason")) : List.of();
        }
    }

    /** Somebody reports an error on a public page. */
    public record ReportError(String page, String report, String contact) {
        /** What follows in the address of a department's link opens it, and the page of a report becomes public. */
        private static final Pattern DEPARTMENT_LINK = Pattern.compile("(/department)/.*", Pattern.DOTALL);

        /** Leaves out what would open a department's link. */
        public ReportError {
            page = DEPARTMENT_LINK.matcher(page).replaceAll("$1");
        }

        /** What is wrong; empty when it may be sent. */
        public List<FieldError> errors(LocalDate today) {
            var errors = new ArrayList<FieldError>();
            if (report.isBlank()) {
                errors.add(new FieldError("report", "write-report"));
            }
            checkText(errors, "report", report);
            if (!contact.isBlank()
                    && (contact.length() > MAX_LINK_CHARS || !contact.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))) {
                errors.add(new FieldError("contact", "not-an-address"));
            }
            return errors;
        }
    }

    /** The answer to a report, for everybody. */
    public record PublishCorrection(UUID report, boolean corrected, String what) {
        /** What is wrong; empty when it may be sent. */
        public List<FieldError> errors(LocalDate today) {
            var errors = new ArrayList<FieldError>();
            if (what.isBlank()) {
                errors.add(new FieldError("what", "write-what"));
            }
            checkText(errors, "what", what);
            return errors;
        }
    }

    private static void checkText(List<FieldError> errors, String field, String text) {
        if (text.length() > MAX_TEXT_CHARS) {
            errors.add(new FieldError(field, "too-long"));
        }
    }

    private static void checkLink(List<FieldError> errors, String field, String link) {
        if (!link.isBlank() && !isWebAddress(link)) {
            errors.add(new FieldError(field, "not-a-link"));
        }
    }

    private static boolean isWebAddress(String link) {
        try {
            var uri = URI.create(link.strip());
            return link.length() <= MAX_LINK_CHARS
                    && uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
