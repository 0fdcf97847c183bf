package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.Question;
import eu.schakel.portal.forms.Typed;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the form for an action on an agreement, and what stands in it at first. */
final class AgreementForms {
    private final Staff staff;
    private final String self;

    AgreementForms(Staff staff) {
        this.staff = staff;
        this.self = staff.governments().self();
    }

    /** A form with what stands in it at first. */
    record Opening<C>(Form<C> form, Typed initial) {}

    Opening<?> open(Context context, Action action, Agreement agreement, Readers readers, Words words) {
        var agreements = staff.agreements();
        var dossier = agreement.dossier();
        return switch (action) {
            case READING -> new Opening<>(reading(agreement, readers, null), Typed.NOTHING);
            case CONFIRM ->
                new Opening<>(
                        reading(agreement, readers, null),
                        ReadingForm.of(agreement.reading(self).orElseThrow(Staff::notFound), words, staff.today()));
            case CORRECTION -> correction(context, agreement, readers, words);
            case QUESTION ->
                new Opening<>(
                        new QuestionForm(agreements, dossier, readers), QuestionForm.initial(words, staff.today()));
            case ANSWER -> new Opening<>(answer(context, agreement, readers), Typed.NOTHING);
            case MILESTONE -> milestone(context, agreement, readers, words);
            case NOTE -> new Opening<>(new NoteForm(agreements, dossier, readers), Typed.NOTHING);
        };
    }

    private ReadingForm reading(Agreement agreement, Readers readers, java.util.@Nullable UUID corrects) {
        return new ReadingForm(staff.agreements(), agreement.dossier(), readers, corrects);
    }

    /** The address names the reading that was a mistake, so that a newer one is not replaced unseen. */
    private Opening<?> correction(Context context, Agreement agreement, Readers readers, Words words) {
        var mistaken = Staff.id(context.queryParam("reading"));
        var typed = agreement
                .reading(self)
                .filter(reading -> reading.event().equals(mistaken))
                .map(reading -> ReadingForm.of(reading, words, staff.today()))
                .orElse(Typed.NOTHING);
        return new Opening<>(reading(agreement, readers, mistaken), typed);
    }

    private AnswerForm answer(Context context, Agreement agreement, Readers readers) {
        var id = Staff.id(context.queryParam("question"));
        var publicly = agreement.question(id).map(Question::question);
        var words = staff.words(context);
        var text = publicly.or(() -> staff.inside().listSharedQuestions(agreement.dossier()).stream()
                        .map(StaffReads.SharedQuestion::question)
                        .filter(question -> question.id().equals(id))
                        .map(Question::question)
                        .findFirst())
                .map(words::said)
                .orElseThrow(Staff::notFound);
        return new AnswerForm(staff.agreements(), agreement.dossier(), readers, id, text, publicly.isEmpty());
    }

    private Opening<?> milestone(Context context, Agreement agreement, Readers readers, Words words) {
        var id = String.valueOf(context.queryParam("milestone"));
        var title = words.milestoneTitle(agreement.entry(), id);
        var before = agreement.milestones().getOrDefault(id, Map.of()).get(self);
        return new Opening<>(
                new MilestoneForm(staff.agreements(), agreement.dossier(), readers, id, title),
                before == null ? Typed.NOTHING : MilestoneForm.of(before, words));
    }
}
