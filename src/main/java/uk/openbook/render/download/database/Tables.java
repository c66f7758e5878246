package uk.openbook.render.download.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.openbook.model.CodeList;
import uk.openbook.model.Edition;
import uk.openbook.model.Organisation;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;

/** All tables of the database, those first to which others refer. */
final class Tables {

    private static final String README = "README";
    private static final String REGISTERS = "registers";
    private static final String DICTIONARY = "data_dictionary";
    private static final String ORGANISATIONS = "organisations";

    private final Publication publication;
    private final List<Edition> editions;
    private final Map<CodeList, String> codeTables = new LinkedHashMap<>();
    private final Map<Edition, RegisterTable> registers = new LinkedHashMap<>();

    Tables(Publication publication) {
        this.publication = publication;
        var histories = publication.histories().values().stream().filter(history -> history.newest().isPresent())
                .toList();
        editions = histories.stream().map(history -> history.newest().orElseThrow()).toList();
        var names = new Names();
        List.of(README, REGISTERS, DICTIONARY, ORGANISATIONS).forEach(names::take);
        var tables = editions.stream().map(edition -> names.take(edition.register().id())).toList();
        codeLists().forEach(list -> codeTables.put(list, names.take(list.id())));
        for (int i = 0; i < editions.size(); i++) {
            registers.put(editions.get(i), new RegisterTable(publication, histories.get(i), tables.get(i), names,
                    codeTables));
        }
    }

    private LinkedHashSet<CodeList> codeLists() {
        var lists = new LinkedHashSet<CodeList>();
        editions.forEach(edition -> edition.columns()
                .forEach(column -> column.codes().ifPresent(lists::add)));
        return lists;
    }

    void write(Connection database) throws SQLException {
        writeReadme(database);
        writeRegisters(database);
        writeDictionary(database);
        for (var table : codeTables.entrySet()) {
            CodeTable.write(table.getKey(), table.getValue(), database);
        }
        writeOrganisations(database);
        for (var register : registers.values()) {
            register.write(database);
        }
    }

    private void writeReadme(Connection database) throws SQLException {
        Sql.create(database, README, List.of("\"topic\" TEXT NOT NULL PRIMARY KEY", "\"text\" TEXT NOT NULL"), "");
        try (var insert = Sql.insert(database, README, 2)) {
            for (var topic : topics().entrySet()) {
                Sql.add(insert, topic.getKey(), topic.getValue());
            }
        }
    }

    private Map<String, String> topics() {
        var config = publication.config();
        var topics = new LinkedHashMap<String, String>();
        topics.put("Title", config.title());
        topics.put("Publisher", config.publisher());
        if (!config.notice().isEmpty()) {
            topics.put("Notice", config.notice());
        }
        publication.newestRelease().ifPresent(release -> topics.put("Release", release.date().toString()));
        if (!config.licence().isEmpty()) {
            topics.put("Licence", config.licence());
        }
        if (!config.licenceUrl().isEmpty()) {
            topics.put("Licence address", config.licenceUrl());
        }
        topics.put("Address", config.baseUrl().toString());
        topics.put("How to cite", "Give the publisher, the register, the entry's key, the date of the release and the "
                + "address in the entry's column url.");
        topics.put("What it holds", "The newest edition of each register, a row for each entry. The table registers "
                + "says which table each register is in, and data_dictionary what its columns mean. Everything ever "
                + "published is in the history files on the site.");
        topics.put("Blanks", "A cell that was blank is NULL: not published, which is neither no nor zero.");
        topics.put("Markers", "Where a number, date or code could not be given, its column is NULL, and the column of "
                + "the same name with _marker says what was published there, such as [c] for confidential.");
        topics.put("Long numbers", "A column of numbers, some of which have more digits than programs keep, is text.");
        topics.put("Lists", "A column of lists holds the text as published; the table named after the register and the "
                + "column has a row for each item. Codes there, and in columns of codes, are the present ones.");
        topics.put("Organisations", "A spelling in a register is joined with its organisation by the column "
                + "organisation_id.");
        topics.put("Search", "Tables that end in _fts are full-text indexes (FTS5) of the register's table: "
                + "SELECT * FROM t WHERE rowid IN (SELECT rowid FROM t_fts WHERE t_fts MATCH 'words').");
        topics.put("Counting", "Never add registers together: one share can stand in two of them.");
        return topics;
    }

    private void writeRegisters(Connection database) throws SQLException {
        Sql.create(database, REGISTERS, List.of("\"id\" TEXT NOT NULL PRIMARY KEY", "\"title\" TEXT NOT NULL",
                "\"description\" TEXT", "\"table_name\" TEXT NOT NULL", "\"key_column\" TEXT NOT NULL",
                "\"release\" TEXT NOT NULL", "\"entries\" INTEGER NOT NULL", "\"url\" TEXT NOT NULL"), "");
        try (var insert = Sql.insert(database, REGISTERS, 8)) {
            for (var register : registers.entrySet()) {
                var edition = register.getKey();
                var about = edition.register();
                Sql.add(insert, about.id(), about.title(), about.description().isEmpty() ? null : about.description(),
                        register.getValue().table(), register.getValue().keyName(), edition.release().date().toString(),
                        (long) edition.entries().size(), publication.config().baseUrl() + Urls.register(about));
            }
        }
    }

    private void writeDictionary(Connection database) throws SQLException {
        Sql.create(database, DICTIONARY, List.of("\"table_name\" TEXT NOT NULL", "\"column_name\" TEXT NOT NULL",
                "\"title\" TEXT NOT NULL", "\"description\" TEXT", "\"form\" TEXT NOT NULL", "\"items_in\" TEXT",
                "PRIMARY KEY (\"table_name\", \"column_name\")"), "");
        try (var insert = Sql.insert(database, DICTIONARY, 6)) {
            for (var of : registers.entrySet()) {
                var register = of.getValue();
                for (var column : register.names().entrySet()) {
                    var about = column.getKey();
                    Sql.add(insert, register.table(), column.getValue(), about.title(),
                            about.description().isEmpty() ? null : about.description(),
                            publication.longNumbers().form(of.getKey().register(), about),
                            register.children().get(about));
                }
            }
        }
    }

    private void writeOrganisations(Connection database) throws SQLException {
        var organisations = organisations();
        if (organisations.isEmpty() && editions.stream()
                .allMatch(edition -> edition.register().organisations().isEmpty())) {
            return;
        }
        Sql.create(database, ORGANISATIONS, List.of("\"id\" TEXT NOT NULL PRIMARY KEY", "\"name\" TEXT NOT NULL",
                "\"type\" TEXT", "\"url\" TEXT NOT NULL"), "");
        try (var insert = Sql.insert(database, ORGANISATIONS, 4)) {
            for (var organisation : organisations) {
                Sql.add(insert, organisation.id(), organisation.name(), organisation.type().orElse(null),
                        publication.config().baseUrl() + Urls.organisation(organisation));
            }
        }
    }

    private List<Organisation> organisations() {
        var byId = new TreeMap<String, Organisation>();
        for (var edition : editions) {
            var columns = new ArrayList<>(edition.register().organisations());
            columns.retainAll(edition.columns());
            edition.entries().stream().forEach(entry -> columns.forEach(column -> entry.items(column).forEach(name -> {
                var organisation = publication.organisations().of(name);
                byId.putIfAbsent(organisation.id(), organisation);
            })));
        }
        return List.copyOf(byId.values());
    }
}
