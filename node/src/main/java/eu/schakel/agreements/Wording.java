package eu.schakel.agreements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.schakel.dossier.Erased;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a person typed; or, in its place, when and why it was erased. */
public sealed interface Wording {
    /**
     * As it was typed.
     *
     * @param language of the page on which it was; absent when unknown
     */
    record Typed(String text, @Nullable String language) implements Wording {
        /** A string, or with its language an object. */
        @JsonValue
        Object written() {
            return language == null ? text : new TreeMap<>(Map.of("language", language, "text", text));
        }
    }

    /**
     * Nobody has it any more.
     *
     * @param erasedOn the day in Brussels; absent, as is the reason, until the event that erases is known here
     */
    record Gone(@Nullable LocalDate erasedOn, @Nullable ErasureReason reason) implements Wording {}

    /** What an event carries. */
    static Wording of(Text text) {
        return text.content() == null ? new Gone(null, null) : new Typed(text.content(), text.language());
    }

    static @Nullable Wording ofNullable(@Nullable Text text) {
        return text == null ? null : of(text);
    }

    /** What stands in the place of an erased text. */
    static Wording of(Erased erased) {
        return new Gone(Judgement.day(erased.at()), erased.reason());
    }

    /** From the desk's tables: a string or an object with the text; when erased, an object with date and reason. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Wording of(JsonNode json) {
        if (json.isString()) {
            return new Typed(json.stringValue(), null);
        }
        return json.has("text")
                ? new Typed(json.get("text").asString(), json.path("language").asString(null))
                : new Gone(
                        json.has("erasedOn")
                                ? LocalDate.parse(json.get("erasedOn").asString())
                                : null,
                        ErasureReason.find(json.path("reason").asString("")).orElse(null));
    }

    /** From a column of the desk's tables. */
    static Wording read(String json) {
        return of(AgreementJson.MAPPER.readTree(json));
    }

    /** From a column that may be empty. */
    static @Nullable Wording readNullable(@Nullable String json) {
        return json == null ? null : read(json);
    }

    /** For a column of the desk's tables. */
    default String json() {
        return AgreementJson.MAPPER.writeValueAsString(this);
    }

    /** What was typed, or nothing. */
    default String orEmpty() {
        return switch (this) {
            case Typed typed -> typed.text();
            case Gone gone -> "";
        };
    }
}
