package eu.schakel.obstacles.intake;

import eu.schakel.dossier.Visibility;
import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Form;
import eu.schakel.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One page of the form: a question that must be answered has a page to itself, what may stay empty shares one, and so does what only
 * this government reads, with the question who else may read the rest.
 *
 * @param id in the address
 */
record Sheet(String id, List<Form.Question> questions) {
    /** What may stay empty. */
    static final String MORE = "more";

    /** How to reach whoever reports. */
    static final String CONTACT = "contact";

    /** Keeps its own copy. */
    Sheet {
        questions = List.copyOf(questions);
    }

    /** The pages of a step, in order. */
    static List<Sheet> of(Procedure procedure, String step, Locale locale) {
        var sheets = new ArrayList<Sheet>();
        var more = new ArrayList<Form.Question>();
        var contact = new ArrayList<Form.Question>();
        for (var question : questions(procedure, step, locale)) {
            boolean isInternal = procedure.field(question.name()).visibility() == Visibility.INTERNAL;
            if (isInternal) {
                contact.add(question);
            } else if (question.required()) {
                sheets.add(new Sheet(question.name(), List.of(question)));
            } else {
                more.add(question);
            }
        }
        if (!more.isEmpty()) {
            sheets.add(new Sheet(MORE, more));
        }
        sheets.add(new Sheet(CONTACT, contact));
        return List.copyOf(sheets);
    }

    /** What a step asks in words: files are handed in elsewhere, and an outcome without choice is not asked. */
    static List<Form.Question> questions(Procedure procedure, String step, Locale locale) {
        return Form.of(procedure, step, locale).questions().stream()
                .filter(question -> question.type() != FieldType.ATTACHMENT)
                .filter(question -> !question.name().equals(Form.OUTCOME)
                        || question.options().size() > 1)
                .toList();
    }

    /** Whether it asks who else may read. */
    boolean asksSharing() {
        return id.equals(CONTACT);
    }

    List<String> names() {
        return questions.stream().map(Form.Question::name).toList();
    }
}
