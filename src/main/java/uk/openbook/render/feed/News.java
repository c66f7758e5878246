package uk.openbook.render.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.openbook.archive.manifest.Manifests;
import uk.openbook.history.Comparison;
import uk.openbook.history.History;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Markdown;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.CountedChanges;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.text.Isolates;

/**
 * What is new in each release, newest first: the release with the hash of its manifest (design, D4), each register in
 * it, each change of an entry. A register's first edition is one item (design, D9). Only as many items as a feed holds
 * are kept.
 */
final class News {

    private final Publication publication;
    private final Manifests manifests;
    private final Markdown markdown;
    private final List<FeedItem> site = new ArrayList<>();
    private final Map<Register, List<FeedItem>> byRegister = new LinkedHashMap<>();
    private final Map<String, List<FeedItem>> byOrganisation = new HashMap<>();

    private News(Publication publication, Manifests manifests, Markdown markdown) {
        this.publication = publication;
        this.manifests = manifests;
        this.markdown = markdown;
    }

    static News of(Publication publication, Manifests manifests, Markdown markdown) {
        var news = new News(publication, manifests, markdown);
        var releases = publication.releases();
        for (int i = releases.size() - 1; i >= 0; i--) {
            news.add(releases.get(i));
        }
        return news;
    }

    List<FeedItem> site() {
        return site;
    }

    List<FeedItem> of(Register register) {
        return byRegister.getOrDefault(register, List.of());
    }

    /** @param organisation its id */
    List<FeedItem> of(String organisation) {
        return byOrganisation.getOrDefault(organisation, List.of());
    }

    private void add(Release release) {
        var text = manifest(release);
        keep(site, item(release, Urls.release(release), release.title(), Urls.release(release),
                release.shownNote().isBlank() ? text : markdown.text(release.shownNote()) + "\n\n" + text));
        for (var history : publication.histories().values()) {
            history.comparison(release).filter(comparison -> comparison.after().release().equals(release))
                    .ifPresent(comparison -> add(history, comparison));
        }
    }

    private String manifest(Release release) {
        return "SHA-256 of the manifest of this release: " + manifests.of(publication, release).sha256();
    }

    private void add(History history, Comparison comparison) {
        var register = history.register();
        var release = comparison.after().release();
        var own = byRegister.computeIfAbsent(register, any -> new ArrayList<>());
        boolean first = comparison.before().isEmpty();
        var edition = item(release, Urls.asItStood(release, register),
                Isolates.around(register.title()) + ": " + (first ? "first published" : "published again"),
                Urls.release(release),
                counts(comparison) + "\n\n" + manifest(release));
        keep(own, edition);
        if (first) {
            keep(site, edition);
            addFirst(comparison);
            return;
        }
        for (var change : comparison.changes()) {
            var item = item(history, comparison, change);
            keep(site, item);
            keep(own, item);
            organisations(register, change)
                    .forEach(id -> keep(byOrganisation.computeIfAbsent(id, any -> new ArrayList<>()), item));
        }
    }

    /** To each organisation that the first edition of a register names, one item. */
    private void addFirst(Comparison comparison) {
        var register = comparison.after().register();
        var release = comparison.after().release();
        var counts = new LinkedHashMap<String, Integer>();
        comparison.after().entries().stream()
                .forEach(entry -> organisations(register, entry).forEach(id -> counts.merge(id, 1, Integer::sum)));
        counts.forEach((id, count) -> keep(byOrganisation.computeIfAbsent(id, any -> new ArrayList<>()),
                item(release, Urls.releaseFolder(release) + register.id() + "/organisations/" + id,
                        Isolates.around(register.title()) + ": first published", "organisations/" + id + ".html",
                        InWords.number(count) + " " + register.countedAs().of(count))));
    }

    private static FeedItem item(Release release, String id, String title, String path, String text) {
        return new FeedItem(id, release.date().toString(), release.published(), title, path, text, Optional.empty(),
                false);
    }

    private FeedItem item(History history, Comparison comparison, Change change) {
        var register = history.register();
        var release = comparison.after().release();
        var withdrawal = comparison.withdrawal(change, publication.notices());
        var kind = withdrawal.isPresent() ? "withdrawn" : change.kind().words();
        var words = change.isTypographic() ? "changed in type alone"
                : comparison.corrects(change).isPresent() ? kind + ", corrects an earlier figure" : kind;
        var text = change.fields().isEmpty() ? whole(register, change) : fields(change);
        return new FeedItem(Urls.releaseFolder(release) + register.id() + "/" + change.entry().slug(),
                release.date().toString(), release.published(),
                Isolates.around(Wording.title(register, change.entry())) + ": " + words,
                Urls.entry(register, history.newest(change.entry())),
                withdrawal.map(notice -> notice.reason() + "\n" + text).orElse(text).strip(),
                Optional.of(kind.replace(' ', '-')), change.isTypographic());
    }

    private static String whole(Register register, Change change) {
        return Wording.sentence(register, change.entry()).orElse("");
    }

    private String fields(Change change) {
        var lines = new ArrayList<String>();
        for (var field : change.fields()) {
            var before = words(field.column(), field.before());
            var after = words(field.column(), field.after());
            // Of marks alone, or of an entry under another key, the words do not tell.
            boolean told = !before.equals(after);
            lines.add(Isolates.around(field.column().title()) + ": "
                    + Isolates.around(told ? before : Wording.cell(field.column(), field.before())) + " → "
                    + Isolates.around(told ? after : Wording.cell(field.column(), field.after()))
                    + (field.typographic() ? " (in type alone)" : ""));
        }
        return String.join("\n", lines);
    }

    private String words(Column column, String cell) {
        if (Redacted.isMark(cell) || column.isBlank(cell)) {
            return Wording.cell(column, cell);
        }
        return switch (column.datatype().kind()) {
            case MARKDOWN -> markdown.text(cell);
            case ENTRY_KEY -> String.join("; ", column.items(cell).stream()
                    .map(item -> publication.relations().resolve(item).map(View.Row::title).orElse(item)).toList());
            default -> Wording.cell(column, cell);
        };
    }

    private String counts(Comparison comparison) {
        var parts = new ArrayList<String>();
        int listed = comparison.after().entries().size();
        parts.add(InWords.number(listed) + " " + comparison.after().register().countedAs().of(listed));
        if (comparison.before().isPresent()) {
            CountedChanges.of(comparison, publication.notices()).forEach(count -> parts.add(count.toString()));
        }
        return String.join(", ", parts) + ".";
    }

    /** The ids of the organisations that a change has to do with: those named before it and after it. */
    private Set<String> organisations(Register register, Change change) {
        var ids = new LinkedHashSet<String>();
        Stream.of(change.after(), change.before()).flatMap(Optional::stream)
                .forEach(entry -> ids.addAll(organisations(register, entry)));
        return ids;
    }

    private Set<String> organisations(Register register, Entry entry) {
        var ids = new LinkedHashSet<String>();
        register.organisations().forEach(column -> entry.items(column)
                .forEach(name -> ids.add(publication.organisations().of(name).id())));
        return ids;
    }

    private static void keep(List<FeedItem> items, FeedItem item) {
        if (items.size() < Feed.MOST) {
            items.add(item);
        }
    }
}
