package eu.schakel.database;

/**
 * Where the database is and who owns it.
 *
 * @param url {@code jdbc:postgresql:…}
 * @param user the owner: migrates and makes the roles; needs CREATEROLE at the first start
 * @param password the owner's; the passwords of the roles derive from it
 */
public record DatabaseSettings(String url, String user, String password) {
    @Override
    public String toString() {
        return "DatabaseSettings[" + url + ", " + user + "]";
    }
}
