package eu.schakel.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.schakel.verify.Part;
import eu.schakel.verify.Report;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What {@code verify --json} writes. */
final class VerifyJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private VerifyJson() {}

    private record Document(String target, boolean ok, List<Part> parts, List<String> warnings) {}

    static void write(PrintWriter out, Report report) {
        out.println(MAPPER.writeValueAsString(
                new Document(report.target(), report.isOk(), report.parts(), report.warnings())));
    }
}
