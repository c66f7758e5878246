package uk.openbook.render.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Download;
import uk.openbook.render.download.RegisterFormats;
import uk.openbook.text.Isolates;

/**
 * What catalogues are told of a register.
 *
 * @param description some sentences, never blank
 * @param url the full address of its page
 * @param first the release that first had it
 * @param newest the release that lists are of
 * @param span from the oldest date of a listed entry to the newest; empty where entries are not dated
 * @param files that are offered
 */
record Catalogued(String title, String description, String url, Release first, Release newest, Optional<Span> span,
        List<Download> files) {

    /** Search engines take no less for a description of data. */
    private static final int LEAST = 50;

    Catalogued {
        Objects.requireNonNull(title);
        Objects.requireNonNull(url);
        files = List.copyOf(files);
    }

    /** From one day to another, both within. */
    record Span(LocalDate from, LocalDate to) {
    }

    /** A register that a release has; empty for others. */
    static Optional<Catalogued> of(Publication publication, Register register) {
        var history = publication.history(register);
        return history.newest().map(newest -> new Catalogued(register.title(), description(publication, register),
                publication.config().baseUrl() + Urls.register(register), history.editions().get(0).release(),
                newest.release(), register.date().flatMap(column -> span(newest.entries().stream()
                        .flatMap(entry -> entry.period(column).stream()).map(period -> new Span(period.first(),
                                period.last())))),
                RegisterFormats.downloads(history)));
    }

    private static Optional<Span> span(Stream<Span> spans) {
        return spans.reduce((one, other) -> new Span(one.from.isBefore(other.from) ? one.from : other.from,
                one.to.isAfter(other.to) ? one.to : other.to));
    }

    private static String description(Publication publication, Register register) {
        var description = register.description().strip();
        return description.length() >= LEAST ? description : (description + " A register of “%s”, published by %s."
                .formatted(Isolates.around(publication.config().title()),
                        Isolates.around(publication.config().publisher()))).strip();
    }
}
