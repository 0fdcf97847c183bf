package eu.schakel.configuration;

/** How far a word is from what was probably meant. */
final class Typing {
    private Typing() {}

    /** Levenshtein distance: the number of letters to insert, delete or replace. */
    static int distance(String typed, String meant) {
        int[] former = new int[meant.length() + 1];
        for (int column = 0; column <= meant.length(); column++) {
            former[column] = column;
        }
        for (int row = 1; row <= typed.length(); row++) {
            int[] current = new int[meant.length() + 1];
            current[0] = row;
            for (int column = 1; column <= meant.length(); column++) {
                int replaced = former[column - 1] + (typed.charAt(row - 1) == meant.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(former[column], current[column - 1]) + 1);
            }
            former = current;
        }
        return former[meant.length()];
    }
}
