package eu.schakel.configuration;

import java.net.URI;
import java.time.LocalDate;

/**
 * The coordination point of this government under Regulation (EU) 2025/925, as the annex describes it for the register of the Union.
 *
 * @param code in that register
 * @param coverage for which border or region it is
 * @param establishedOn the day of its establishment
 * @param legalBasis of its establishment
 */
public record CoordinationPoint(
        String name,
        String code,
        String address,
        URI web,
        String phone,
        String coverage,
        LocalDate establishedOn,
        String legalBasis,
        String tasks) {}
