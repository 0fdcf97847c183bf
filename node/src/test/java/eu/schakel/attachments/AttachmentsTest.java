package eu.schakel.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.attachments.Inspected.Refused;
import eu.schakel.attachments.Inspected.Taken;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Hash;
import eu.schakel.testing.TestClock;
import eu.schakel.testing.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file from the moment that it is kept until nothing of it is left. */
class AttachmentsTest {
    private static final Database DATABASE = TestDatabases.fresh();
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestClock clock = TestClock.at("2026-11-24T08:00:00Z");
    private final Attachments attachments = new Attachments(DATABASE, VirusScanner.NONE, clock);
    private final UUID dossier = UUID.randomUUID();

    @TempDir
    Path folder;

    @BeforeEach
    void nothingIsKept() {
        DATABASE.run(Access.APPLICATION, sql -> sql.execute("delete from core.attachment"));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {1, 262_143, 262_144, 262_145, 10_485_760})
    void whatIsKeptComesBackAndOpensItsCommitment(int size) throws IOException {
        var content = "brug ".repeat(size / 5 + 1).substring(0, size);
        var kept = keep(attachments, new Owner.OfDossier(dossier), content);
        assertThat(kept.bytes()).isEqualTo(size);
        assertThat(kept.name()).hasValue("brief.txt");
        assertThat(read(attachments, kept.id())).isEqualTo(content);
        var salt = DATABASE.in(
                Access.APPLICATION,
                sql -> sql.fetchOptional("select salt from core.attachment")
                        .orElseThrow()
                        .get(0, byte[].class));
        assertThat(Commitment.opens(kept.commitment(), Hash.of(salt), Samples.text(content)))
                .isTrue();
        assertThat(count("core.attachment_piece")).isEqualTo((size + 262_143) / 262_144);
    }

    @Test
    void aFailingTransactionKeepsNothing() throws IOException {
        var taken = taken(attachments, "brug");
        assertThatThrownBy(() -> DATABASE.run(Access.APPLICATION, sql -> {
                    attachments.keep(sql, new Owner.OfDossier(dossier), "photo", taken);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(count("core.attachment")).isZero();
        assertThat(count("core.attachment_piece")).isZero();
    }

    @Test
    void erasingLeavesTheCommitmentAlone() throws IOException {
        var kept = keep(attachments, new Owner.OfDossier(dossier), "brug");
        var other = keep(attachments, new Owner.OfDossier(UUID.randomUUID()), "tunnel");
        clock.set("2026-11-25T08:00:00Z");
        DATABASE.run(Access.APPLICATION, sql -> attachments.eraseOf(sql, dossier));
        clock.set("2026-11-26T08:00:00Z");
        DATABASE.run(Access.APPLICATION, sql -> attachments.erase(sql, kept.id()));

        var erased = attachments.find(kept.id()).orElseThrow();
        assertThat(erased.commitment()).isEqualTo(kept.commitment());
        assertThat(erased.name()).isEmpty();
        assertThat(erased.erasedAt()).hasValue(java.time.Instant.parse("2026-11-25T08:00:00Z"));
        assertThat(erased.mayBeHandedOut()).isFalse();
        assertThat(count("core.attachment where salt is not null or name is not null"))
                .isEqualTo(1);
        assertThat(count("core.attachment_piece")).isEqualTo(1);
        assertThatThrownBy(() -> read(attachments, kept.id()))
                .hasMessageContaining(kept.id().toString());
        assertThat(read(attachments, other.id())).isEqualTo("tunnel");
    }

    @Test
    void filesOfAFormThatIsNeverSentGoAfterADay() throws IOException {
        var left = keep(attachments, new Owner.OfDraft("left"), "brug");
        var sent = keep(attachments, new Owner.OfDraft("sent"), "tunnel");
        DATABASE.run(Access.APPLICATION, sql -> attachments.adopt(sql, "sent", dossier));
        assertThat(attachments.removeOrphans(clock.instant().plus(Duration.ofHours(24))))
                .isZero();
        assertThat(attachments.removeOrphans(
                        clock.instant().plus(Duration.ofHours(24)).plusMillis(1)))
                .isEqualTo(1);
        assertThat(attachments.find(left.id())).isEmpty();
        var listed = DATABASE.in(Access.APPLICATION, sql -> attachments.listOf(sql, dossier));
        assertThat(listed).extracting(Attachment::id).containsExactly(sent.id());
        assertThat(count("core.attachment_piece")).isEqualTo(1);
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(strings = {"unix", "tcp"})
    void theScannerIsAsked(String way) throws IOException {
        var socket = folder.resolve("clamd.ctl");
        var address = way.equals("unix")
                ? UnixDomainSocketAddress.of(socket)
                : new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var clamd = new FakeClamd(address)) {
            var scanned = new Attachments(
                    DATABASE,
                    new Clamd(way.equals("unix") ? "unix:" + socket : "127.0.0.1:" + clamd.port(), LONG),
                    clock);
            var clean = taken(scanned, "brug ".repeat(100_000));
            assertThat(clean.scan()).isEqualTo(Scan.CLEAN);
            assertThat(clamd.scannedBytes).containsExactly(500_000);
            assertThat(scanned.inspect(upload("X5O!P%@AP EICAR")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.refusal().sentence("nl")).contains("virusscanner"));
        }
    }

    @Test
    void whatCouldNotBeScannedWaitsUntilItIs() throws IOException {
        var socket = folder.resolve("clamd.ctl");
        var scanned = new Attachments(DATABASE, new Clamd("unix:" + socket, LONG), clock);
        var clean = keep(scanned, new Owner.OfDossier(dossier), "brug ".repeat(100_000));
        var infected = keep(scanned, new Owner.OfDossier(dossier), "X5O!P%@AP EICAR");
        assertThat(clean.scan()).isEqualTo(Scan.WAITING);
        assertThatThrownBy(() -> read(scanned, clean.id())).hasMessageContaining("not yet scanned");
        assertThat(scanned.scanWaiting()).isEqualTo(2);

        try (var clamd = new FakeClamd(UnixDomainSocketAddress.of(socket))) {
            clamd.answer = "INSTREAM size limit exceeded. ERROR";
            assertThat(scanned.scanWaiting()).isEqualTo(2);
            clamd.answer = "";
            assertThat(scanned.scanWaiting()).isZero();
            assertThat(clamd.scannedBytes).contains(500_000);
        }
        assertThat(scanned.find(clean.id()).orElseThrow().scan()).isEqualTo(Scan.CLEAN);
        assertThat(read(scanned, clean.id())).startsWith("brug ");
        var found = scanned.find(infected.id()).orElseThrow();
        assertThat(found.scan()).isEqualTo(Scan.FOUND);
        assertThat(found.erasedAt()).isPresent();
    }

    @Test
    void aScannerThatHangsHoldsNobodyUp() throws IOException {
        var socket = folder.resolve("clamd.ctl");
        try (var clamd = new FakeClamd(UnixDomainSocketAddress.of(socket))) {
            clamd.hangs = true;
            var scanner = new Clamd("unix:" + socket, Duration.ofMillis(200));
            assertThat(scanner.scan(new ByteArrayInputStream(new byte[10]))).isEqualTo(Scan.WAITING);
        }
    }

    private Attachment keep(Attachments at, Owner owner, String content) throws IOException {
        var taken = taken(at, content);
        return DATABASE.in(Access.APPLICATION, sql -> at.keep(sql, owner, "photo", taken));
    }

    private Taken taken(Attachments at, String content) throws IOException {
        return (Taken) at.inspect(upload(content));
    }

    private Upload upload(String content) throws IOException {
        var path = Files.createTempFile(folder, "sent", "");
        Files.writeString(path, content);
        return new Upload("brief", "text/plain", path, content.length());
    }

    private static String read(Attachments at, UUID id) throws IOException {
        var bytes = new ByteArrayOutputStream();
        at.stream(id, bytes);
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static int count(String table) {
        return DATABASE.in(
                Access.APPLICATION,
                sql -> sql.fetchOptional("select count(*) from " + table)
                        .orElseThrow()
                        .get(0, Integer.class));
    }
}
