package org.dragoman.cli.table;

/** Colours, or none. */
enum Paint {
    PLAIN,
    ANSI;

    /** What colours mean here; the codes are those of ANSI's "select graphic rendition". */
    enum Tone {
        STRONG("1"),
        FAINT("2"),
        SPOKEN("35"),
        SETTLED("36"),
        VERBAL_COOPERATION("36"),
        MATERIAL_COOPERATION("34"),
        VERBAL_CONFLICT("33"),
        MATERIAL_CONFLICT("31");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    String apply(Tone tone, String words) {
        return this == PLAIN || words.isBlank() ? words : "\u001B[" + tone.code + "m" + words + "\u001B[0m";
    }
}
