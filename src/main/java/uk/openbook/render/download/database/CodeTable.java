package uk.openbook.render.download.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import uk.openbook.model.CodeList;

/** A code list as a table: code, label, definition, when it is used, and further columns of the list. */
final class CodeTable {

    private CodeTable() {
    }

    static void write(CodeList list, String table, Connection database) throws SQLException {
        var names = new Names();
        var columns = new ArrayList<String>();
        columns.add(Sql.name(names.take("code")) + " TEXT NOT NULL PRIMARY KEY");
        columns.add(Sql.name(names.take("label")) + " TEXT NOT NULL");
        List.of("definition", "valid_from", "valid_until")
                .forEach(name -> columns.add(Sql.name(names.take(name)) + " TEXT"));
        var details = new LinkedHashSet<String>();
        list.codes().forEach(code -> details.addAll(code.details().keySet()));
        details.forEach(detail -> columns.add(Sql.name(names.take(detail)) + " TEXT"));
        Sql.create(database, table, columns, "");
        try (var insert = Sql.insert(database, table, columns.size())) {
            for (var code : list.codes()) {
                var cells = new ArrayList<Object>();
                cells.add(code.code());
                cells.add(code.label());
                cells.add(code.definition().isEmpty() ? null : code.definition());
                cells.add(code.validFrom().map(Object::toString).orElse(null));
                cells.add(code.validUntil().map(Object::toString).orElse(null));
                details.forEach(detail -> cells.add(code.details().get(detail)));
                Sql.add(insert, cells.toArray());
            }
        }
    }
}
