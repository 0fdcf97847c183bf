package eu.schakel.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Draws pages from the templates that were compiled with the code. Safe for use by many threads. */
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * The HTML of a template.
     *
     * @param name path below the template folder, such as {@code page/error.jte}
     * @param parameters the values of its {@code @param}s by name
     */
    public String render(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        render(name, parameters, output);
        return output.toString();
    }

    /** Writes the HTML of a template; parameters that the template does not know are left out of account. */
    public void render(String name, Map<String, Object> parameters, TemplateOutput output) {
        engine.render(name, parameters, output);
    }
}
