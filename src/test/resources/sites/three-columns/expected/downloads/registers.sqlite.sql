CREATE TABLE "README" (
    "topic" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);
  ('Title', 'Visitors')
  ('Publisher', 'Sample Hall')
  ('Notice', 'Fictional.')
  ('Release', '2020-01-31')
  ('Address', 'https://visitors.example.org/')
  ('How to cite', 'Give the publisher, the register, the entry''s key, the date of the release and the address in the entry''s column url.')
  ('What it holds', 'The newest edition of each register, a row for each entry. The table registers says which table each register is in, and data_dictionary what its columns mean. Everything ever published is in the history files on the site.')
  ('Blanks', 'A cell that was blank is NULL: not published, which is neither no nor zero.')
  ('Markers', 'Where a number, date or code could not be given, its column is NULL, and the column of the same name with _marker says what was published there, such as [c] for confidential.')
  ('Long numbers', 'A column of numbers, some of which have more digits than programs keep, is text.')
  ('Lists', 'A column of lists holds the text as published; the table named after the register and the column has a row for each item. Codes there, and in columns of codes, are the present ones.')
  ('Organisations', 'A spelling in a register is joined with its organisation by the column organisation_id.')
  ('Search', 'Tables that end in _fts are full-text indexes (FTS5) of the register''s table: SELECT * FROM t WHERE rowid IN (SELECT rowid FROM t_fts WHERE t_fts MATCH ''words'').')
  ('Counting', 'Never add registers together: one share can stand in two of them.')
CREATE TABLE "registers" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "table_name" TEXT NOT NULL,
    "key_column" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,
    "url" TEXT NOT NULL
);
  ('visits', 'Visits', NULL, 'visits', 'key', '2020-01-31', 3, 'https://visitors.example.org/visits/index.html')
CREATE TABLE "data_dictionary" (
    "table_name" TEXT NOT NULL,
    "column_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "form" TEXT NOT NULL,
    "items_in" TEXT,
    PRIMARY KEY ("table_name", "column_name")
);
  ('visits', 'day', 'Day', NULL, 'a date like 2018-09-25', NULL)
  ('visits', 'visitor', 'Visitor', NULL, 'text', NULL)
  ('visits', 'reason', 'Reason', NULL, 'text', NULL)
CREATE TABLE "visits" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "day" TEXT,
    "visitor" TEXT,
    "reason" TEXT,
    "url" TEXT NOT NULL,
    "first_published" TEXT NOT NULL,
    "last_published" TEXT NOT NULL
);
  ('2020-01-02.Ada Sample', '2020-01-02', 'Ada Sample', 'To see the hall', 'https://visitors.example.org/visits/2020-01-02.ada-sample.html', '2020-01-31', '2020-01-31')
  ('2020-01-02.Bram Sample', '2020-01-02', 'Bram Sample', NULL, 'https://visitors.example.org/visits/2020-01-02.bram-sample.html', '2020-01-31', '2020-01-31')
  ('2020-01-03.Ada Sample', '2020-01-03', 'Ada Sample', 'To see the hall, again', 'https://visitors.example.org/visits/2020-01-03.ada-sample.html', '2020-01-31', '2020-01-31')
CREATE VIRTUAL TABLE "visits_fts" USING fts5 ("visitor", "reason", content="visits", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2");
