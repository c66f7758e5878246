package uk.openbook.render.chart;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A scale of numbers from zero to a round one.
 *
 * @param step from one number on the axis to the next: 1, 2 or 5, or that with zeros
 * @param top where it ends: a multiple of the step
 */
record CountScale(long step, long top) {

    /** More lines than these across a picture would be looked at for themselves. */
    private static final int MOST_STEPS = 4;

    /** A scale that reaches the largest of some numbers. */
    static CountScale to(long largest) {
        long step = 1;
        for (int i = 0; step * MOST_STEPS < largest; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        long steps = Math.max(1, (largest + step - 1) / step);
        return new CountScale(step, steps * step);
    }

    /** The numbers on the axis. */
    List<Long> ticks() {
        return LongStream.rangeClosed(0, top / step).mapToObj(tick -> tick * step).toList();
    }

    /** How far up a number is, from 0 to 1. */
    double share(long number) {
        return (double) number / top;
    }
}
