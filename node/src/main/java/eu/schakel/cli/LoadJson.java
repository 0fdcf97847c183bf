package eu.schakel.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.declaration.DeclarationFile;
import eu.schakel.agreements.declaration.LoadReport;
import eu.schakel.files.Problem;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What {@code load} tells a program: one document, with the names of the declaration file. */
record LoadJson(PrintWriter out) implements LoadOutput {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private record Wrong(List<Problem> problems) {}

    private record Checked(List<Agreement> agreements) {}

    private record Quote(int from, int to, String sha256) {}

    private record Agreement(
            String id,
            String paragraph,
            Quote quote,
            Map<String, String> title,
            Map<String, String> description,
            Kind kind,
            String theme,
            Map<String, Entry.Owner> owners,
            List<String> thirdParties,
            @Nullable String forum,
            @Nullable LocalDate deadline,
            @Nullable Period rhythm,
            List<Entry.Milestone> milestones,
            List<String> related) {
        static Agreement of(Entry entry) {
            var passage = entry.passage();
            return new Agreement(
                    entry.id(),
                    passage.paragraph(),
                    new Quote(passage.from(), passage.to(), passage.sha256()),
                    entry.title(),
                    entry.description(),
                    entry.kind(),
                    entry.theme(),
                    entry.owners(),
                    entry.thirdParties(),
                    entry.forum(),
                    entry.deadline(),
                    entry.rhythm(),
                    entry.milestones(),
                    entry.related());
        }
    }

    private record Loaded(
            String declaration,
            String node,
            long events,
            List<String> entered,
            List<LoadReport.Change> changed,
            int unchanged,
            List<String> removed) {}

    private record Compared(String declaration, String node, String home, boolean equal, List<String> differences) {}

    @Override
    public void wrong(List<Problem> problems) {
        write(new Wrong(problems));
    }

    @Override
    public void read(DeclarationFile file) {
        write(new Checked(
                file.declaration().entries().stream().map(Agreement::of).toList()));
    }

    @Override
    public void loaded(DeclarationFile file, String node, LoadReport report) {
        var declaration = file.declaration().entered().declaration();
        write(
                switch (report) {
                    case LoadReport.Loaded loaded ->
                        new Loaded(
                                declaration,
                                node,
                                loaded.events(),
                                loaded.entered(),
                                loaded.changed(),
                                loaded.unchanged(),
                                loaded.removed());
                    case LoadReport.Compared compared ->
                        new Compared(
                                declaration,
                                node,
                                compared.home(),
                                compared.differences().isEmpty(),
                                compared.differences());
                });
    }

    private void write(Object document) {
        out.println(JSON.writeValueAsString(document));
        out.flush();
    }
}
