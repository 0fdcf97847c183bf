package eu.schakel.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads people from rows. */
final class People {
    static final String SELECT = """
            select p.id, p.name, p.side, o.id as organisation, o.side as organisation_side,
                   o.name_nl, o.name_fr, o.name_en, o.name_de,
                   array_agg(r.role) filter (where r.role is not null) as roles
            from core.person p
            join core.organisation o on o.id = p.organisation
            left join core.person_role r on r.person = p.id
            """;

    static final String GROUP = "group by p.id, o.id";

    private People() {}

    /** Makes or updates the person of this login service and subject, and everything that it says. */
    static UUID put(DSLContext sql, ProvedPerson proved) {
        var organisation = proved.organisation();
        sql.execute(
                "insert into core.organisation (id, side, name_nl, name_fr, name_en, name_de) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set name_nl = excluded.name_nl, name_fr = excluded.name_fr,"
                        + " name_en = excluded.name_en, name_de = excluded.name_de",
                organisation.id(),
                organisation.side(),
                organisation.name("nl"),
                organisation.name("fr"),
                organisation.name("en"),
                organisation.name("de"));
        var id = Objects.requireNonNull(sql.fetchOne(
                        "insert into core.person (id, name, organisation, side, issuer, subject) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict (issuer, subject) do update set name = excluded.name,"
                                + " organisation = excluded.organisation returning id",
                        UUID.randomUUID(),
                        proved.name(),
                        organisation.id(),
                        organisation.side(),
                        proved.issuer(),
                        proved.subject()))
                .get("id", UUID.class);
        sql.execute("delete from core.person_role where person = ?", id);
        for (var role : proved.roles()) {
            sql.execute("insert into core.person_role (person, role) values (?, ?)", id, role.name());
        }
        return id;
    }

    static Person read(Record row) {
        var roles = row.get("roles", String[].class);
        return new Person(
                row.get("id", UUID.class),
                row.get("name", String.class),
                new Organisation(
                        row.get("organisation", String.class),
                        row.get("organisation_side", String.class),
                        Map.of(
                                "nl", row.get("name_nl", String.class),
                                "fr", row.get("name_fr", String.class),
                                "en", row.get("name_en", String.class),
                                "de", row.get("name_de", String.class))),
                row.get("side", String.class),
                roles == null
                        ? java.util.Set.of()
                        : Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
