package eu.schakel.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** How this desk's state is written in the database and in answers: ISO dates, nothing that is absent. */
final class AgreementJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private AgreementJson() {}
}
