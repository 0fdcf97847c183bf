package eu.schakel.obstacles.staff;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.Procedures;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that were kept elsewhere. */
class ImportTest {
    private static final Procedures PROCEDURES = Procedures.read();
    private static final String HEADER = "problem,area,who,day,language,email,shared\n";

    @Test
    void aRightRowBecomesAReportOfThatDay() {
        var read = read(HEADER + "De bus stopt.,BE234,resident,31-12-2025,fr,an@example.org,yes\n");
        var report = Objects.requireNonNull(read.rows().getFirst().report());

        assertThat(read.rows().getFirst().wrong()).isEmpty();
        assertThat(report.day()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(report.language()).isEqualTo("fr");
        assertThat(report.shared()).isTrue();
        assertThat(report.values()).containsEntry("email", "an@example.org").doesNotContainKeys("day", "shared");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                    | problem",
                "De bus.,hier ergens,resident,2025-12-31               | area",
                "De bus.,BE234,iemand,2025-12-31                       | who",
                "De bus.,BE234,resident,31-02-2025                     | day",
                "De bus.,BE234,resident,2027-01-01                     | day",
                "De bus.,BE234,resident,1899-01-01                     | day",
                "De bus.,BE234,resident,2025-12-31,tlh                 | language",
                "De bus.,BE234,resident,2025-12-31,nl,geen adres       | email",
                "De bus.,BE234,resident,2025-12-31,nl,,misschien       | shared"
            })
    void whatIsWrongIsNamedByItsColumn(String row, String column) {
        var read = read(HEADER + (row.isEmpty() ? "\"\",BE234,resident,2025-12-31" : row)
                + ","
                        .repeat(6
                                - (int)
                                        (row.isEmpty()
                                                ? 3
                                                : row.chars()
                                                        .filter(one -> one == ',')
                                                        .count())) + "\n");
        assertThat(read.rows().getFirst().report()).isNull();
        assertThat(read.rows().getFirst().wrong())
                .extracting(Import.Wrong::column)
                .containsExactly(column);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "fine",
            delimiter = '|',
            value = {
                "''                                            | empty",
                "problem,area,who,day                          | empty",
                "problem,area,who\\nDe bus.,BE234,resident     | column",
                "problem;area;who;day\\nDe bus.;BE234;resident;1-12-2025 | fine"
            })
    void aListThatCannotBeReadSaysWhy(String text, @Nullable String trouble) {
        var read = read(text.replace("\\n", "\n"));
        assertThat(read.trouble() == null ? null : read.trouble().key()).isEqualTo(trouble);
    }

    @Test
    void theSameRowHasTheSameHashWhateverItsOrderOfColumns() {
        var one = read("problem,area,who,day\nDe bus.,BE234,resident,1-12-2025")
                .rows()
                .getFirst();
        var same = read("day,who,area,problem\n1-12-2025, resident ,BE234,De bus.")
                .rows()
                .getFirst();
        var other = read("problem,area,who,day\nDe bus.,BE234,resident,2-12-2025")
                .rows()
                .getFirst();
        assertThat(one.hash()).isEqualTo(same.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void tooManyRowsAreRefusedWhole() {
        var read = read("problem,area,who,day\n" + "De bus.,BE234,resident,1-12-2025\n".repeat(Import.MOST_ROWS + 1));
        assertThat(read.rows()).isEmpty();
        assertThat(read.trouble()).isNotNull();
    }

    private static Import read(String text) {
        return Import.read(
                text,
                PROCEDURES.get(PROCEDURES.newest(Procedures.SIGNAL)),
                LocalDate.of(2026, 3, 2),
                Locale.of("nl"),
                (key, value) -> key);
    }
}
