package eu.schakel.cli;

import eu.schakel.agreements.declaration.DeclarationFile;
import eu.schakel.agreements.declaration.LoadReport;
import eu.schakel.files.Problem;
import java.util.List;

/** What {@code load} writes to stdout: for people or for programs. */
sealed interface LoadOutput permits LoadTable, LoadJson {
    /** The file has mistakes; people have read them on stderr. */
    void wrong(List<Problem> problems);

    /** The file is right, and was only checked. */
    void read(DeclarationFile file);

    /** The file was brought into the register, or compared with it. */
    void loaded(DeclarationFile file, String node, LoadReport report);
}
