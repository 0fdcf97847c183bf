package eu.schakel.obstacles;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** How this desk's state is written in the database: ISO dates, nothing that is absent. */
final class ObstacleJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ObstacleJson() {}
}
