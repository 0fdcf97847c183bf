package eu.schakel.configuration;

import java.util.Optional;
import java.util.Set;

/** The settings that describe the coordination point. */
final class CoordinationPointReader {
    private CoordinationPointReader() {}

    /** Empty when none of them is there: a State may do without such a point. */
    static Optional<CoordinationPoint> from(Values values) {
        if (values.keys().stream().noneMatch(key -> key.startsWith(Setting.COORDINATION_POINT))) {
            return Optional.empty();
        }
        return Optional.of(new CoordinationPoint(
                values.text(Setting.COORDINATION_POINT_NAME.key()),
                values.text(Setting.COORDINATION_POINT_CODE.key()),
                values.text(Setting.COORDINATION_POINT_ADDRESS.key()),
                values.address(Setting.COORDINATION_POINT_WEB.key(), Set.of("http", "https")),
                values.text(Setting.COORDINATION_POINT_PHONE.key()),
                values.text(Setting.COORDINATION_POINT_COVERAGE.key()),
                values.day(Setting.COORDINATION_POINT_ESTABLISHED_ON.key()),
                values.text(Setting.COORDINATION_POINT_LEGAL_BASIS.key()),
                values.text(Setting.COORDINATION_POINT_TASKS.key())));
    }
}
