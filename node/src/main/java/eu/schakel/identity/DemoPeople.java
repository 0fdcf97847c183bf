package eu.schakel.identity;

import static eu.schakel.identity.Role.CASE_HANDLER;
import static eu.schakel.identity.Role.COORDINATOR;
import static eu.schakel.identity.Role.DATA_STEWARD;
import static eu.schakel.identity.Role.OPERATOR;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Invented people with whom anybody may try a demo. Not one of them exists; the bodies do, and have nothing to do with it. */
public final class DemoPeople {
    private record Body(String id, String nl, String fr, String en, String de) {}

    private record Invented(String name, Body body, Role role) {}

    private DemoPeople() {}

    /**
     * Puts the invented people of a side into the database; the second time changes nothing. Only for a node that is a demo.
     *
     * @param side the name of the node; {@code vlaanderen} and {@code nederland} get fitting bodies, any other general ones
     */
    public static void install(Database database, String side) {
        database.run(Access.APPLICATION, sql -> {
            for (var invented : of(side)) {
                install(sql, side, invented);
            }
        });
    }

    private static void install(DSLContext sql, String side, Invented invented) {
        var body = invented.body;
        sql.execute(
                "insert into core.organisation (id, side, name_nl, name_fr, name_en, name_de) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                body.id,
                side,
                body.nl,
                body.fr,
                body.en,
                body.de);
        var id = id(side, invented.name);
        sql.execute(
                "insert into core.person (id, name, organisation, side, demo) values (?, ?, ?, ?, true) on conflict do nothing",
                id,
                invented.name,
                body.id,
                side);
        sql.execute(
                "insert into core.person_role (person, role) values (?, ?) on conflict do nothing",
                id,
                invented.role.name());
    }

    /** Computed, so that a demo made twice has the same people. */
    private static UUID id(String side, String name) {
        return UUID.nameUUIDFromBytes(("schakel demo person " + side + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Invented> of(String side) {
        return Map.of("vlaanderen", flemish(), "nederland", dutch()).getOrDefault(side, general(side));
    }

    private static List<Invented> flemish() {
        var foreign = new Body(
                "departement-kanselarij-en-buitenlandse-zaken",
                "Departement Kanselarij en Buitenlandse Zaken",
                "Département de la Chancellerie et des Affaires étrangères",
                "Department of Chancellery and Foreign Affairs",
                "Departement Kanzlei und Auswärtige Angelegenheiten");
        var mobility = new Body(
                "departement-mobiliteit-en-openbare-werken",
                "Departement Mobiliteit en Openbare Werken",
                "Département de la Mobilité et des Travaux publics",
                "Department of Mobility and Public Works",
                "Departement Mobilität und Öffentliche Arbeiten");
        var environment = new Body(
                "vlaamse-milieumaatschappij",
                "Vlaamse Milieumaatschappij",
                "Société flamande de l'environnement",
                "Flanders Environment Agency",
                "Flämische Umweltagentur");
        var digital = new Body(
                "digitaal-vlaanderen",
                "Digitaal Vlaanderen",
                "Flandre numérique",
                "Digital Flanders",
                "Digitales Flandern");
        return List.of(
                new Invented("Lieve Vandersmissen", foreign, COORDINATOR),
                new Invented("Joris De Wachter", mobility, COORDINATOR),
                new Invented("Hilde Coppens", foreign, CASE_HANDLER),
                new Invented("Bart Roelandts", environment, DATA_STEWARD),
                new Invented("Nadia El Idrissi", digital, OPERATOR));
    }

    private static List<Invented> dutch() {
        var interior = new Body(
                "ministerie-van-binnenlandse-zaken-en-koninkrijksrelaties",
                "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
                "Ministère de l'Intérieur et des Relations au sein du Royaume",
                "Ministry of the Interior and Kingdom Relations",
                "Ministerium für Inneres und Königreichsbeziehungen");
        var infrastructure = new Body(
                "ministerie-van-infrastructuur-en-waterstaat",
                "Ministerie van Infrastructuur en Waterstaat",
                "Ministère de l'Infrastructure et de la Gestion de l'eau",
                "Ministry of Infrastructure and Water Management",
                "Ministerium für Infrastruktur und Wasserwirtschaft");
        var water =
                new Body("rijkswaterstaat", "Rijkswaterstaat", "Rijkswaterstaat", "Rijkswaterstaat", "Rijkswaterstaat");
        var logius = new Body("logius", "Logius", "Logius", "Logius", "Logius");
        return List.of(
                new Invented("Marieke Terpstra", interior, COORDINATOR),
                new Invented("Sander Hoekman", infrastructure, COORDINATOR),
                new Invented("Fatima Bouzidi", interior, CASE_HANDLER),
                new Invented("Pieter van der Zwan", water, DATA_STEWARD),
                new Invented("Ingrid Postmus", logius, OPERATOR));
    }

    private static List<Invented> general(String side) {
        var first = body(side, "coordination", "Coördinatie", "Coordination", "Coordination", "Koordinierung");
        var second = body(side, "works", "Openbare werken", "Travaux publics", "Public works", "Öffentliche Arbeiten");
        return List.of(
                new Invented("Anna Voorbeeld", first, COORDINATOR),
                new Invented("Bram Voorbeeld", second, COORDINATOR),
                new Invented("Clara Voorbeeld", first, CASE_HANDLER),
                new Invented("Daan Voorbeeld", second, DATA_STEWARD),
                new Invented("Emma Voorbeeld", first, OPERATOR));
    }

    private static Body body(String side, String word, String nl, String fr, String en, String de) {
        var end = " (" + side + ")";
        return new Body(side + "-" + word, nl + end, fr + end, en + end, de + end);
    }
}
