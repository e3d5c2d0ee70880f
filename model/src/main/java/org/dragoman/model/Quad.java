package org.dragoman.model;

/** The four classes of events: said or done, towards cooperation or conflict. */
public enum Quad {
    VERBAL_COOPERATION(1, "verbal cooperation"),
    MATERIAL_COOPERATION(2, "material cooperation"),
    VERBAL_CONFLICT(3, "verbal conflict"),
    MATERIAL_CONFLICT(4, "material conflict");

    private final int code;
    private final String label;

    Quad(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** 1 to 4, as CAMEO and PLOVER data carry it. */
    public int code() {
        return code;
    }

    /**
     * The class with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Quad of(int code) {
        for (Quad quad : values()) {
            if (quad.code == code) {
                return quad;
            }
        }
        throw new IllegalArgumentException("A quad code is 1, 2, 3 or 4, not " + code);
    }

    @Override
    public String toString() {
        return label;
    }
}
