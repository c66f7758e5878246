CREATE TABLE "README" (
    "topic" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);
  ('Title', 'Requests')
  ('Publisher', 'Sample Hall')
  ('Notice', 'Fictional.')
  ('Release', '2019-04-30')
  ('Licence', 'Open Government Licence v3.0')
  ('Licence address', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/')
  ('Address', 'https://requests.example.org/')
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
  ('requests', 'Requests', NULL, 'requests', 'key', '2019-04-30', 2, 'https://requests.example.org/requests/index.html')
CREATE TABLE "data_dictionary" (
    "table_name" TEXT NOT NULL,
    "column_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "form" TEXT NOT NULL,
    "items_in" TEXT,
    PRIMARY KEY ("table_name", "column_name")
);
  ('requests', 'ref', 'Ref', NULL, 'text of the form R\d+', NULL)
  ('requests', 'title', 'Title', NULL, 'text', NULL)
  ('requests', 'received', 'Received', NULL, 'a date like 2018-09-25', NULL)
  ('requests', 'answer', 'Answer', NULL, 'text', NULL)
  ('requests', 'visitors', 'Visitors', NULL, 'text', 'requests_visitors')
  ('requests', 'days', 'Days', NULL, 'a date like 2018-09-25', 'requests_days')
CREATE TABLE "requests" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT,
    "title" TEXT,
    "received" TEXT,
    "answer" TEXT,
    "visitors" TEXT,
    "days" TEXT,
    "url" TEXT NOT NULL,
    "first_published" TEXT NOT NULL,
    "last_published" TEXT NOT NULL
);
  ('R1', 'R1', 'Plans
of the Hall', '2019-01-02', 'We hold this.
It is <attached> & complete.

You may also want:
  - the list of rooms
  - the map
  - the plan of the "Old" Hall
', 'Ann Hall
Cat Dale
', '2019-01-02
2019-01-05', 'https://requests.example.org/requests/r1.html', '2019-01-31', '2019-04-30')
  ('R2', 'R2', 'Rooms', '2019-01-04', 'One line.

And a second paragraph.', 'Cat Dale
Ann Hall', '2019-01-04', 'https://requests.example.org/requests/r2.html', '2019-01-31', '2019-04-30')
CREATE TABLE "requests_visitors" (
    "entry_key" TEXT NOT NULL REFERENCES "requests" ("key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('R1', 1, 'Ann Hall')
  ('R2', 2, 'Ann Hall')
  ('R1', 2, 'Cat Dale')
  ('R2', 1, 'Cat Dale')
CREATE INDEX "requests_visitors_by_value" ON "requests_visitors" ("value");
CREATE TABLE "requests_days" (
    "entry_key" TEXT NOT NULL REFERENCES "requests" ("key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('R1', 1, '2019-01-02')
  ('R2', 1, '2019-01-04')
  ('R1', 2, '2019-01-05')
CREATE INDEX "requests_days_by_value" ON "requests_days" ("value");
CREATE VIRTUAL TABLE "requests_fts" USING fts5 ("title", "answer", "visitors", content="requests", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2");
