package uk.openbook.render.feed;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.openbook.archive.manifest.Manifests;
import uk.openbook.model.Markdown;
import uk.openbook.model.Organisation;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.text.Isolates;

/**
 * A feed of the site, of each register that was ever published, and of each organisation that has a page; none before
 * the first release. What is new is worked out once for all of them, by whichever is made first.
 */
public final class AtomFeeds implements Output {

    private final Manifests manifests;
    private final Markdown markdown;
    private Publication publication;
    private News news;

    /** @param markdown of data and notes */
    public AtomFeeds(Manifests manifests, Markdown markdown) {
        this.manifests = manifests;
        this.markdown = markdown;
    }

    @Override
    public Stream<OutputFile> files(Publication wanted) {
        if (wanted.releases().isEmpty()) {
            return Stream.empty();
        }
        var config = wanted.config();
        var first = wanted.releases().get(0);
        var writer = new AtomWriter(config, first.date().toString());
        var site = file(wanted, writer, Urls.FEED, config.title(), Urls.HOME, News::site);
        var registers = wanted.registers().stream()
                .filter(register -> wanted.history(register).newest().isPresent())
                .map(register -> file(wanted, writer, Urls.feed(register), Isolates.around(register.title()) + " – "
                        + Isolates.around(config.title()), Urls.register(register), all -> all.of(register)));
        var organisations = Stream
                .concat(wanted.views().organisations().stream(), wanted.formerOrganisations().kept().stream())
                .map(organisation -> ofOrganisation(wanted, writer, organisation));
        return Stream.concat(Stream.of(site), Stream.concat(registers, organisations));
    }

    private OutputFile ofOrganisation(Publication wanted, AtomWriter writer, Organisation organisation) {
        return file(wanted, writer, Urls.feed(organisation),
                Isolates.around(organisation.name()) + " – " + Isolates.around(wanted.config().title()),
                Urls.organisation(organisation),
                all -> all.of(organisation.id()));
    }

    private OutputFile file(Publication wanted, AtomWriter writer, String path, String title, String page,
            Function<News, List<FeedItem>> items) {
        return new OutputFile(path, out -> {
            var feed = new Feed(path, title, page, items.apply(news(wanted)));
            writer.write(feed, updated(wanted, feed), out);
        });
    }

    /** A feed without news is as old as the site. */
    private static Instant updated(Publication wanted, Feed feed) {
        return feed.items().stream().map(FeedItem::updated).findFirst()
                .orElseGet(() -> wanted.releases().get(0).published());
    }

    private synchronized News news(Publication wanted) {
        if (publication != wanted) {
            news = News.of(wanted, manifests, markdown);
            publication = wanted;
        }
        return news;
    }
}
