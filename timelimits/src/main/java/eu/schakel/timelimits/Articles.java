package eu.schakel.timelimits;

/** Where each regime says what. */
final class Articles {
    static final String ATW_OUTSIDE = "Algemene termijnenwet art. 4(a)";

    private Articles() {}

    static String start(Regime regime) {
        return switch (regime) {
            case EU -> "Regulation 1182/71 art. 3(1)";
            case NL -> "";
            case BE_COURT -> "Ger.W. art. 52";
            case BE_VL -> "";
        };
    }

    static String count(Regime regime, Unit unit) {
        boolean byName = unit == Unit.WEEKS || unit == Unit.MONTHS || unit == Unit.YEARS;
        return switch (regime) {
            case EU ->
                switch (unit) {
                    case HOURS -> "Regulation 1182/71 art. 3(2)(a)";
                    case DAYS -> "Regulation 1182/71 art. 3(2)(b)";
                    case WORKING_DAYS -> "Regulation 1182/71 arts 2(2) and 3(3)";
                    case WEEKS, MONTHS, YEARS -> "Regulation 1182/71 art. 3(2)(c)";
                };
            case NL -> byName && unit != Unit.WEEKS ? "ECLI:NL:HR:2017:2225" : "";
            case BE_COURT -> byName && unit != Unit.WEEKS ? "Ger.W. art. 54" : "Ger.W. art. 52";
            case BE_VL -> "";
        };
    }

    static String move(Regime regime) {
        return switch (regime) {
            case EU -> "Regulation 1182/71 art. 3(4)";
            case NL -> "Algemene termijnenwet art. 1(1)";
            case BE_COURT -> "Ger.W. art. 53";
            case BE_VL -> "";
        };
    }

    static String back(Regime regime) {
        return switch (regime) {
            case EU -> "Regulation 1182/71 art. 3(4), second subparagraph";
            case NL -> "Algemene termijnenwet art. 1(2)";
            case BE_COURT, BE_VL -> "";
        };
    }

    static String minimum(Regime regime) {
        return regime == Regime.EU ? "Regulation 1182/71 art. 3(5)" : "Algemene termijnenwet art. 2";
    }
}
