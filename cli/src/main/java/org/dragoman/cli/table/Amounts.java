package org.dragoman.cli.table;

import java.math.BigDecimal;
import org.dragoman.model.Figure;
import org.jspecify.annotations.Nullable;

/** Counted quantities in words. */
final class Amounts {

    private Amounts() {}

    static String tell(Figure figure) {
        Double lower = figure.lower();
        Double upper = figure.upper();
        String unit = unit(figure.unit());
        if (lower != null && upper != null && !lower.equals(upper)) {
            return number(lower) + " to " + number(upper) + unit;
        }
        String bound = bound(lower, upper);
        return bound + number(figure.value()) + unit;
    }

    private static String bound(@Nullable Double lower, @Nullable Double upper) {
        if (lower != null && upper == null) {
            return "at least ";
        }
        return upper != null && lower == null ? "at most " : "";
    }

    private static String unit(String unit) {
        return unit.equals("count") ? "" : " " + unit;
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : "?";
    }
}
