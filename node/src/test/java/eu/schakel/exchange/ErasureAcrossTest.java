package eu.schakel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Text;
import eu.schakel.testing.Canaries;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.FerryDesk;
import eu.schakel.testing.FerryDesk.Announced;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An erasure on its way between two nodes, over the real exchange. */
class ErasureAcrossTest {
    private static final UUID LILLO = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    private static final List<String> BOTH = List.of("nederland", "vlaanderen");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final Text text = Text.of(new Canaries().next());

    @TempDir
    Path folder;

    private ExchangeNode flemish;
    private ExchangeNode dutch;

    @BeforeEach
    void make() {
        var vlaanderen = Government.create(folder, "vlaanderen");
        var nederland = Government.create(folder, "nederland");
        flemish = new ExchangeNode(vlaanderen, clock, nederland);
        dutch = new ExchangeNode(nederland, clock, vlaanderen);
        flemish.start();
    }

    @AfterEach
    void close() {
        flemish.close();
        dutch.close();
    }

    @Test
    void aTextThatThePeerHasIsGoneThereAndItsReceiptSaysSo() {
        dutch.start();
        announce();
        Eventually.until(
                "the peer has it",
                () -> has(dutch).contains("open.ferry") && has(dutch).contains("mirror.text"));
        erase();

        Eventually.until("it is gone", () -> has(dutch).isEmpty());
        assertThat(has(flemish)).isEmpty();
        Eventually.until("the receipt is here", () -> receipts().allMatch(receipt -> !receipt.endsWith("null")));
        assertThat(Rows.of(dutch.bank.database, "select remark from open.ferry"))
                .containsExactly("erased: on-request");
    }

    @Test
    void aTextThatWasErasedBeforeItCouldBeSentDoesNotLeave() {
        announce();
        erase();
        assertThat(receipts()).containsExactly("nederland null");
        dutch.start();

        Eventually.until(
                "the peer has the erasure", () -> dutch.bank.line(LILLO).size() == 3);
        assertThat(Rows.of(dutch.bank.database, "select erased, salt, content from mirror.text"))
                .containsExactly("true null null");
        assertThat(Rows.of(dutch.bank.database, "select remark from open.ferry"))
                .containsExactly("erased: on-request");
    }

    /** The mark rides with the erasure, so a node that cannot understand the event yet has nothing to keep either. */
    @Test
    void aTextOfAnEventThatWaitsIsGoneBeforeItsTurn() {
        dutch.bank.restartWith();
        dutch.start();
        announce();
        Eventually.until("it is held and waits", () -> has(dutch).contains("mirror.text") && parked() > 0);
        erase();

        Eventually.until("the text is gone", () -> has(dutch).isEmpty());
        assertThat(parked()).isPositive();
        dutch.stop();
        dutch.bank.restartWith(new FerryDesk());
        dutch.start();
        Eventually.until("nothing waits", () -> parked() == 0);
        assertThat(Rows.of(dutch.bank.database, "select remark from open.ferry"))
                .containsExactly("erased: on-request");
        assertThat(Rows.count(dutch.bank.database, "core.refused")).isZero();
    }

    /** An entry that lost its text on the way waits for it; the erasure ends the wait. */
    @Test
    void anErasureThatOvertakesTheTextLetsTheEventHaveItsEffect() {
        dutch.bank.asOwner("create function mirror.lose() returns trigger language plpgsql as"
                + " 'begin if new.content is null then return new; end if; return null; end';"
                + " create trigger lose before insert on mirror.text for each row execute function mirror.lose()");
        dutch.start();
        announce();
        Eventually.until(
                "it waits for its text",
                () -> Rows.of(dutch.bank.database, "select reason from core.parked")
                        .contains("text-missing"));
        erase();

        Eventually.until("all has its effect", () -> dutch.bank.line(LILLO).size() == 3);
        dutch.bank.asOwner("drop trigger lose on mirror.text");
        dutch.bank.receiveText("vlaanderen", text);
        assertThat(has(dutch)).as("what comes too late is not kept").isEmpty();
    }

    private void announce() {
        flemish.bank.open(LILLO, BOTH, new Announced("Lillo", LocalDate.of(2026, 4, 5), text));
    }

    private void erase() {
        flemish.bank.dossiers().texts().erase(flemish.bank.act(), text.commitment(), ErasureReason.ON_REQUEST);
    }

    private Stream<String> receipts() {
        var texts = flemish.bank.dossiers().texts();
        var erasure = texts.find(text.commitment()).orElseThrow().erasedBy();
        return texts.listReceipts(erasure == null ? LILLO : erasure).stream()
                .map(receipt -> receipt.peer() + " " + receipt.receivedAt());
    }

    private long parked() {
        return Rows.count(dutch.bank.database, "core.parked");
    }

    private List<String> has(ExchangeNode node) {
        return Stream.of("core", "outgoing", "mirror", "open")
                .flatMap(schema -> Canaries.tablesWith(node.bank.database, schema, text.orEmpty()).stream())
                .toList();
    }
}
