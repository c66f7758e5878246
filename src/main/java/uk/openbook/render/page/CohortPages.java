package uk.openbook.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.cohort.Cohort;
import uk.openbook.cohort.Cohorts;
import uk.openbook.cohort.Group;
import uk.openbook.cohort.Reach;
import uk.openbook.cohort.SchoolYears;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Citation;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;

/**
 * Which entries could include whom (design, D32): a page of all years of birth, for each the entries that could include
 * people born in it, and lists of those that could include school staff and of those of which it is not known. Nothing
 * where birth can tell nothing.
 */
public final class CohortPages implements Output {

    static final String TITLE = "Could this include me?";

    /** An entry is in as many of these lists as there are years of birth, so its rows are short and their pages long. */
    static final int ROWS = 400;

    private static final Frames.Stop INDEX = new Frames.Stop(TITLE, Urls.COHORTS);
    private static final String AGES_ALONE = "No entry says whose data was in it, so nobody can look themselves up here.";

    private final Press press;

    public CohortPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var cohorts = press.cohorts();
        if (!cohorts.exist()) {
            return Stream.empty();
        }
        var maker = new Maker(publication);
        var lists = new ArrayList<Subject>();
        cohorts.all().forEach(cohort -> lists.add(maker.born(cohort)));
        lists.add(maker.earlier());
        lists.add(maker.staff());
        lists.add(maker.notKnown());
        return Stream.concat(Stream.of(press.page("cohorts.ftlh", Urls.COHORTS, maker::index)),
                lists.stream().flatMap(maker::files));
    }

    /**
     * A list.
     *
     * @param kind what its rows say beside the organisation
     * @param path of its first page
     * @param cohort whose list it is; empty of a list of others
     */
    private record Subject(RowKind kind, String path, String heading, String lead, String why, Group group,
            Optional<Cohort> cohort) {
    }

    private enum RowKind { YEARS, REASONS }

    private final class Maker {

        private final Publication publication;
        private final Cohorts cohorts;
        private final Frames frames;
        private final Release release;

        Maker(Publication publication) {
            this.publication = publication;
            this.cohorts = press.cohorts();
            this.frames = new Frames(publication, press);
            // Without one, no entry is listed.
            this.release = publication.newestRelease().orElseThrow();
        }

        CohortsPage index() {
            var all = cohorts.all();
            return new CohortsPage(frames.frame(Urls.COHORTS, TITLE,
                    "Choose when you were born, and see which entries could include data about people of your age"),
                    TITLE, asAt(), decades(all), some(cohorts.earlier(), "Before "
                            + InWords.date(earliest()), Urls.BORN_EARLIER).map(CohortsPage.Way::link),
                    InWords.date(all.isEmpty() ? earliest() : all.get(all.size() - 1).last()),
                    some(cohorts.staff(), "Entries that could include school staff", Urls.SCHOOL_STAFF),
                    some(cohorts.notKnown(), "Entries that do not say enough to tell", Urls.COVERAGE_NOT_KNOWN),
                    silent(press.links(Urls.COHORTS)), NextSteps.of(publication, press.links(Urls.COHORTS)),
                    file(Urls.COHORTS), Citation.of(publication, "page", TITLE, release, Urls.COHORTS));
        }

        private String asAt() {
            return InWords.date(release.date());
        }

        private LocalDate earliest() {
            return cohorts.all().isEmpty() ? release.date() : cohorts.all().get(0).first();
        }

        private Optional<CohortsPage.Way> some(Group group, String words, String path) {
            return group.size() == 0 ? Optional.empty() : Optional.of(new CohortsPage.Way(
                    new Link(words, press.links(Urls.COHORTS).to(path)), figures(group)));
        }

        private List<CohortsPage.Decade> decades(List<Cohort> all) {
            var decades = new LinkedHashMap<Integer, List<Link>>();
            for (int i = all.size() - 1; i >= 0; i--) {
                var cohort = all.get(i);
                decades.computeIfAbsent(cohort.born() / 10 * 10, any -> new ArrayList<>())
                        .add(new Link("Sept\u00a0" + cohort.born() + " to Aug\u00a0" + (cohort.born() + 1),
                                press.links(Urls.COHORTS).to(Urls.cohort(cohort.slug()))));
            }
            return decades.entrySet().stream().map(decade -> new CohortsPage.Decade("born-" + decade.getKey() + "s",
                    "The " + decade.getKey() + "s", decade.getValue())).toList();
        }

        Subject born(Cohort cohort) {
            return new Subject(RowKind.YEARS, Urls.cohort(cohort.slug()), "Born " + cohort.words(),
                    "These entries could include data about people born in these twelve months. " + AGES_ALONE,
                    "An entry is listed here when people born then were in a school year that one of its datasets "
                            + "holds, in one of the years that its data covers.",
                    cohorts.of(cohort), Optional.of(cohort));
        }

        Subject earlier() {
            return new Subject(RowKind.YEARS, Urls.BORN_EARLIER, "Born before " + InWords.date(earliest()),
                    "These entries could include data about people born before " + InWords.date(earliest()) + ". "
                            + AGES_ALONE,
                    "An entry is listed here when one of its datasets holds people who have left school, of any age, or "
                            + "when its data is from long ago.",
                    cohorts.earlier(), Optional.empty());
        }

        Subject staff() {
            return new Subject(RowKind.YEARS, Urls.SCHOOL_STAFF, "School staff",
                    "These entries could include data about people who work or have worked in schools: teachers, "
                            + "trainee teachers and others. " + AGES_ALONE,
                    "An entry is listed here when it says that its data is about school staff, or when one of its "
                            + "datasets is. Ages do not matter. The years are those that the data covers.",
                    cohorts.staff(), Optional.empty());
        }

        Subject notKnown() {
            return new Subject(RowKind.REASONS, Urls.COVERAGE_NOT_KNOWN, "Entries that do not say enough to tell",
                    "These entries could include data about you, whenever you were born. What is published does not say "
                            + "enough to tell. " + AGES_ALONE,
                    "An entry is listed here when its datasets or the years of its data are not published, or when one "
                            + "of its datasets has no known ages. Each says why.",
                    cohorts.notKnown(), Optional.empty());
        }

        Stream<OutputFile> files(Subject subject) {
            return IntStream.rangeClosed(1, Pagination.pages(subject.group().size(), ROWS))
                    .mapToObj(number -> press.page("cohort.ftlh", Urls.page(subject.path(), number),
                            () -> page(subject, number)));
        }

        private CohortPage page(Subject subject, int number) {
            var path = Urls.page(subject.path(), number);
            var root = press.links(path);
            boolean first = number == 1;
            var heading = first ? subject.heading() : subject.heading() + ", page " + number;
            var frame = first ? frames.frame(path, heading, lead(subject), INDEX)
                    : frames.frame(path, heading, "", INDEX, new Frames.Stop(subject.heading(), subject.path()));
            var rows = subject.group().rows();
            return new CohortPage(frame, TITLE, heading, first ? lead(subject) : "", first ? subject.why() : "",
                    figures(subject.group()), first ? datasets(subject, root) : List.of(),
                    registers(subject).map(register -> register.shortTitle().orElse(register.title())).toList(),
                    sections(subject, Pagination.slice(rows, number, ROWS), root),
                    new Link("How this is worked out", root.to(Urls.COHORTS + "#how")), notKnown(subject, root),
                    first && subject.kind() == RowKind.REASONS ? silent(root) : List.of(),
                    NextSteps.of(publication, root), file(path),
                    Citation.of(publication, "list", TITLE + " " + subject.heading(), release, subject.path()),
                    Pagination.of(number, rows.size(), ROWS, other -> root.to(Urls.page(subject.path(), other))));
        }

        private static String lead(Subject subject) {
            return subject.group().size() > 0 ? subject.lead()
                    : "No entry says enough to tell that it could include these people.";
        }

        private Optional<Link> notKnown(Subject subject, PageLinks root) {
            return subject.kind() == RowKind.REASONS || cohorts.notKnown().size() == 0 ? Optional.empty()
                    : Optional.of(new Link("entries that do not say enough to tell", root.to(Urls.COVERAGE_NOT_KNOWN)));
        }

        /** Of what such a register lists, no list by age can hold anything. */
        private List<Link> silent(PageLinks root) {
            return publication.registers().stream().filter(register -> !cohorts.registers().contains(register)
                            && !publication.views().listed(register).isEmpty())
                    .map(register -> new Link(register.title(), root.to(Urls.register(register)))).toList();
        }

        private Link file(String path) {
            return new Link("entries.csv", press.links(path).to(Urls.COHORTS_CSV));
        }

        /** Never a total, since one share can stand in two registers. */
        private List<Figure> figures(Group group) {
            return cohorts.registers().stream().filter(register -> !group.of(register).isEmpty()).map(register -> {
                int entries = group.of(register).size();
                return new Figure(InWords.number(entries), register.countedAs().of(entries));
            }).toList();
        }

        /** The registers that have an entry in the list. */
        private Stream<Register> registers(Subject subject) {
            return cohorts.registers().stream().filter(register -> !subject.group().of(register).isEmpty());
        }

        private List<CohortPage.Dataset> datasets(Subject subject, PageLinks root) {
            return subject.cohort().map(cohort -> cohorts.datasets(cohort).stream()
                    .map(dataset -> new CohortPage.Dataset(
                            new Link(dataset.code().label(), root.to(Urls.code(dataset.list(), dataset.code().code()))),
                            SchoolYears.words(cohort, dataset.academicYears()),
                            registers(subject).map(register -> InWords.number(
                                    dataset.entries().getOrDefault(register, 0))).toList()))
                    .toList()).orElse(List.of());
        }

        private List<CohortPage.Section> sections(Subject subject, List<View.Row> rows, PageLinks root) {
            var byRegister = new LinkedHashMap<Register, List<ShortRow>>();
            rows.forEach(row -> byRegister.computeIfAbsent(row.register(), any -> new ArrayList<>())
                    .add(row(row, subject.kind(), root)));
            return byRegister.entrySet().stream().map(section -> new CohortPage.Section(section.getKey().id(),
                    new Link(section.getKey().title(), root.to(Urls.register(section.getKey()))),
                    section.getValue())).toList();
        }

        private ShortRow row(View.Row row, RowKind kind, PageLinks root) {
            var register = row.register();
            var entry = row.timeline().entry();
            var words = new ArrayList<String>();
            register.organisations().stream().findFirst().map(entry::items).filter(names -> !names.isEmpty())
                    .ifPresent(names -> words.add(InWords.list(names.stream()
                            .map(name -> publication.views().organisation(name).name()).toList())));
            words.add(kind == RowKind.YEARS ? years(register, entry) : reasons(register, entry));
            return new ShortRow(new Link(Wording.title(register, entry),
                    root.to(Urls.entry(register, entry))), words);
        }

        private Reach reach(Register register, Entry entry) {
            return cohorts.reach(register, entry).orElseThrow();
        }

        private String years(Register register, Entry entry) {
            return reach(register, entry).years().map(Maker::years).orElse("years not published");
        }

        private static String years(Reach.Years years) {
            if (years.from().isEmpty()) {
                return "until " + years.to().orElseThrow() + ", first year not published";
            }
            var from = years.from().get();
            return years.to().map(to -> to.equals(from) ? from : from + " to " + to)
                    .orElse("from " + from + ", last year not published");
        }

        private String reasons(Register register, Entry entry) {
            return CouldInclude.reasons(cohorts, reach(register, entry));
        }
    }
}
