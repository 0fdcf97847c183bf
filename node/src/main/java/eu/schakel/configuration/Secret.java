package eu.schakel.configuration;

/** A text that must not appear in logs: it has to be asked for by name. */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
