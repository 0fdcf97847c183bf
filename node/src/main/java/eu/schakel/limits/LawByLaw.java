package eu.schakel.limits;

import eu.schakel.portal.data.Described;
import eu.schakel.timelimits.AnswerData;
import java.util.List;

/** What a program gets. */
@Described("On which day the time limit ends, law by law.")
public record LawByLaw(
        @Described("The answer under each law that has one, with its steps.")
        List<AnswerData> answers,

        @Described("The laws that have no answer, and why.") List<MistakeView> mistakes) {
    /** Keeps its own copies of the lists. */
    public LawByLaw {
        answers = List.copyOf(answers);
        mistakes = List.copyOf(mistakes);
    }

    /** Why a law has no answer. */
    @Described("Why a law has no answer.")
    public record MistakeView(
            @Described("Id of the law.") String regime,
            @Described("What is wrong, in words.") String mistake) {}
}
