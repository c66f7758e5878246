package uk.openbook.render;

import uk.openbook.model.Place;

/** A template cannot be read, or fails while a page is rendered. */
public final class TemplateError extends OutputException {

    private static final long serialVersionUID = 1;

    private final transient Place place;
    private final String problem;
    private final String remedy;

    /**
     * @param place the template and the line at fault
     * @param problem what is wrong, a clause without a full stop
     * @param remedy what to do, a sentence without a full stop
     */
    public TemplateError(Place place, String problem, String remedy, Throwable cause) {
        super(place + ": " + problem + ". " + remedy, cause);
        this.place = place;
        this.problem = problem;
        this.remedy = remedy;
    }

    public Place place() {
        return place;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
