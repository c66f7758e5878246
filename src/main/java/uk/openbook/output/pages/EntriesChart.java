package uk.openbook.output.pages;

import java.util.List;

/**
 * How many entries a register listed over time, as a picture of steps: from each release that has the register to the
 * next, a block as high as its number of entries. Places and lengths across are in percent of the time from the site's
 * first release to its newest, so that the charts of all registers have one scale of dates; those down are in pixels.
 *
 * @param id of the picture on the page, the first part of the ids within it
 * @param newest how many entries there are now
 * @param title of the picture
 * @param description every number with its date
 * @param change from the first edition to the newest, in words
 * @param base the height at which zero stands, in pixels from above
 * @param steps oldest first
 */
public record EntriesChart(String id, Link register, Figure newest, String title, String description, String change,
        int base, List<Step> steps) {

    public EntriesChart {
        steps = List.copyOf(steps);
    }

    /**
     * An edition.
     *
     * @param x when it was published, in percent
     * @param width for how long it was the newest, in percent; {@code 0} for the last
     * @param y how many entries it has, in pixels from above
     * @param height the same, in pixels from zero
     */
    public record Step(String x, String width, int y, int height) {

        /** Whether it stood for any time that the chart shows. */
        public boolean lasted() {
            return !width.equals("0");
        }
    }
}
