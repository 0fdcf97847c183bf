package eu.schakel.procedure;

import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of what a step asks, for programs: the same fields as the form. */
public final class StepSchema {
    private StepSchema() {}

    /** The schema, with titles in a language. */
    public static ObjectNode of(Procedure procedure, String step, Locale locale) {
        var form = Form.of(procedure, step, locale);
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", form.title());
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var question : form.questions()) {
            property(properties.putObject(question.name()), question);
            if (question.required()) {
                required.add(question.name());
            }
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static void property(ObjectNode property, Form.Question question) {
        property.put("type", "string");
        property.put("title", question.label());
        property.put("description", question.help());
        switch (question.type()) {
            case TEXT, LONG_TEXT, PROVISION -> {
                property.put("minLength", 1);
                // A schema cannot leave spaces out of a count.
                if (!question.withoutSpaces()) {
                    property.put("maxLength", question.maxChars());
                }
            }
            case DATE -> property.put("format", "date");
            case CHOICE -> {
                var values = property.putArray("enum");
                question.options().forEach(option -> values.add(option.value()));
            }
            case NUMBER -> property.put("pattern", "^-?[0-9]{1,12}([.,][0-9]{1,6})?$");
            case YES_NO -> property.putArray("enum").add("yes").add("no");
            case EMAIL -> property.put("format", "email").put("maxLength", question.maxChars());
            case AREA ->
                property.put(
                        "pattern",
                        "^[A-Z]{2}((?=[A-Z]*[0-9])[0-9A-Z]{1,3})?(, ?[A-Z]{2}((?=[A-Z]*[0-9])[0-9A-Z]{1,3})?)*$");
            case ATTACHMENT -> property.put("pattern", "^[0-9a-f]{64}$");
        }
    }
}
