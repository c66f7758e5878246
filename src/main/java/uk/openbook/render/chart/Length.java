package uk.openbook.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How lengths are written in pictures. Those across are in percent of the room there is, so that a picture fits any
 * screen; those down are in ems, so that it grows with the reader's letters. Letters themselves are never scaled.
 */
final class Length {

    private Length() {
    }

    static String across(double percent) {
        var number = number(percent);
        return number.equals("0") ? number : number + "%";
    }

    static String down(double ems) {
        var number = number(ems);
        return number.equals("0") ? number : number + "em";
    }

    /** With two decimals at most. */
    static String number(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
