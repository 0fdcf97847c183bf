package eu.schakel.portal.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a record of the API, or one component of it, means: one English sentence for the description of the API. */
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {
    /** The sentence, without formatting. */
    String value();
}
