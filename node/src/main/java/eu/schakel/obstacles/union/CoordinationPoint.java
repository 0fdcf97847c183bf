package eu.schakel.obstacles.union;

import java.net.URI;
import java.time.LocalDate;

/** The coordination point of this government with the public fields of the annex. */
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
