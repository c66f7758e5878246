CREATE TABLE "README" (
    "topic" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);
  ('Title', 'Hostile cells')
  ('Publisher', 'Sample Department')
  ('Notice', 'Fictional.')
  ('Release', '2018-11-29')
  ('Licence', 'Open Government Licence v3.0')
  ('Licence address', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/')
  ('Address', 'https://cells.example.org/')
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
  ('cells', 'Cells: all [kinds] of them?', NULL, 'cells', 'entry_key', '2018-11-29', 12, 'https://cells.example.org/cells/index.html')
  ('registers', 'Code lists', NULL, 'registers_2', 'key', '2018-11-29', 2, 'https://cells.example.org/registers/index.html')
CREATE TABLE "data_dictionary" (
    "table_name" TEXT NOT NULL,
    "column_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "form" TEXT NOT NULL,
    "items_in" TEXT,
    PRIMARY KEY ("table_name", "column_name")
);
  ('cells', 'reference', 'Reference', NULL, 'text', NULL)
  ('cells', 'words', 'Words', 'Any text, however odd.', 'text', NULL)
  ('cells', 'more_words', 'More words', NULL, 'text', NULL)
  ('cells', 'key', 'Key', NULL, 'a whole number, text in JSON, SQLite and ODS files, since some have more digits than programs keep', NULL)
  ('cells', 'price', 'Price', NULL, 'a number like 12.5, text in JSON, SQLite and ODS files, since some have more digits than programs keep', NULL)
  ('cells', 'people', 'People', NULL, 'a whole number, or one of the markers [c], [x], [z] and [low]', NULL)
  ('cells', 'renewed', 'Renewed', NULL, 'Y or N', NULL)
  ('cells', 'day', 'Day', NULL, 'a date like 25/9/2018', NULL)
  ('cells', 'until', 'Until', NULL, 'a date like 2018-09-25, 2018-09 or 2018', NULL)
  ('cells', 'access', 'Access', NULL, 'text', NULL)
  ('cells', 'datasets', 'Datasets', NULL, 'text', 'cells_datasets')
  ('cells', 'organisation', 'Organisation', NULL, 'text', 'cells_organisation')
  ('cells', 'rank_2', 'Rank', NULL, 'text', NULL)
  ('registers_2', 'name', 'Name', NULL, 'text', NULL)
  ('registers_2', 'access_marker', 'Access marker', NULL, 'text', NULL)
CREATE TABLE "access" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL,
    "definition" TEXT,
    "valid_from" TEXT,
    "valid_until" TEXT,
    "keeper" TEXT
);
  ('lab', 'In a lab', '=LAB()', NULL, NULL, 'A & B')
  ('out', 'Sent out', 'It leaves, "whole"', NULL, NULL, NULL)
CREATE TABLE "datasets" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL,
    "definition" TEXT,
    "valid_from" TEXT,
    "valid_until" TEXT
);
  ('KS2', 'Key stage 2', 'Results at 11', NULL, NULL)
  ('CENSUS', 'School census', 'Every pupil, every term', NULL, NULL)
CREATE TABLE "organisations" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "type" TEXT,
    "url" TEXT NOT NULL
);
  ('5-group-bdb582dc', '-5 Group', NULL, 'https://cells.example.org/organisations/5-group-bdb582dc.html')
  ('cafe-sohne-b6e66ec6', 'Café & Söhne', NULL, 'https://cells.example.org/organisations/cafe-sohne-b6e66ec6.html')
  ('home', '@home', NULL, 'https://cells.example.org/organisations/home.html')
  ('notshire-county-council-a5a0a3e7', 'Notshire County Council', NULL, 'https://cells.example.org/organisations/notshire-county-council-a5a0a3e7.html')
CREATE TABLE "cells" (
    "entry_key" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT,
    "words" TEXT,
    "more_words" TEXT,
    "key" TEXT,
    "price" TEXT,
    "people" INTEGER,
    "people_marker" TEXT,
    "renewed" INTEGER,
    "day" TEXT,
    "until" TEXT,
    "access" TEXT REFERENCES "access" ("code"),
    "datasets" TEXT,
    "organisation" TEXT,
    "rank_2" TEXT,
    "url" TEXT NOT NULL,
    "first_published" TEXT NOT NULL,
    "last_published" TEXT NOT NULL
);
  ('=1+1', '=1+1', '=cmd|''/c calc''!A1', '+44', '-5', '-1.50', 0, NULL, 1, '2018-07-05', '2019', 'lab', 'KS2;CENSUS', 'Café & Söhne', 'first', 'https://cells.example.org/cells/1-1.html', '2018-09-25', '2018-11-29')
  ('+44', '+44', 'line one
line two', '@x', '+7', '.5', NULL, '[c]', 0, '2016-02-29', '2019-02-28', 'out', 'CENSUS', '@home', 'second', 'https://cells.example.org/cells/44.html', '2018-09-25', '2018-11-29')
  ('-5', '-5', 'He said "no", twice', '-5', '007', '3.', 12, NULL, NULL, NULL, NULL, NULL, NULL, '-5 Group', '<third>', 'https://cells.example.org/cells/5.html', '2018-09-25', '2018-11-29')
  ('@x', '@x', '	tab at the start, and	inside', '  =1+1', '123456789012345678901234', '12345678901.123456', NULL, '[low]', 1, '1850-01-01', '1850-01-01', 'lab', 'KS2', 'Notshire County Council', NULL, 'https://cells.example.org/cells/x.html', '2018-11-29', '2018-11-29')
  ('''quoted', '''quoted', '''=1+1', '＝1+1', '12', '0.1', 999999999999999, NULL, 0, '2018-12-31', '2018-12-31', 'out', NULL, 'Notshire County Council', '日本語', 'https://cells.example.org/cells/quoted.html', '2018-11-29', '2018-11-29')
  ('é-ï', 'é-ï', 'naïve café — “quoted” ŵ 😀 日本語 ‏עברית', '-1.5', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'https://cells.example.org/cells/e-i.html', '2018-11-29', '2018-11-29')
  ('two spaces', 'two  spaces', ' a  b   c ', '-2+3', NULL, NULL, NULL, '[z]', NULL, NULL, NULL, NULL, 'CENSUS ; KS2', NULL, NULL, 'https://cells.example.org/cells/two-spaces.html', '2018-11-29', '2018-11-29')
  ('crlf', 'crlf', 'first
second

fourth', '
starts with a line end', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'https://cells.example.org/cells/crlf.html', '2018-11-29', '2018-11-29')
  ('markup', 'markup', '<b>bold</b> &amp; ]]> <!-- x -->', 'NULL', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'https://cells.example.org/cells/markup.html', '2018-11-29', '2018-11-29')
  ('true', 'true', 'TRUE', '1/2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'https://cells.example.org/cells/true.html', '2018-11-29', '2018-11-29')
  ('1e5', '1e5', '1E5', '2018-11-29', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'https://cells.example.org/cells/1e5.html', '2018-11-29', '2018-11-29')
  ('semicolon;=1+1', 'semicolon;=1+1', 'a;=1+1', 'https://example.org/?a=1&b=2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'https://cells.example.org/cells/semicolon-1-1.html', '2018-11-29', '2018-11-29')
CREATE TABLE "cells_datasets" (
    "entry_key" TEXT NOT NULL REFERENCES "cells" ("entry_key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL REFERENCES "datasets" ("code"),
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('+44', 1, 'CENSUS')
  ('=1+1', 2, 'CENSUS')
  ('two spaces', 1, 'CENSUS')
  ('=1+1', 1, 'KS2')
  ('@x', 1, 'KS2')
  ('two spaces', 2, 'KS2')
CREATE INDEX "cells_datasets_by_value" ON "cells_datasets" ("value");
CREATE TABLE "cells_organisation" (
    "entry_key" TEXT NOT NULL REFERENCES "cells" ("entry_key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL REFERENCES "organisations" ("id"),
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('''quoted', 1, 'Notshire County Council', 'notshire-county-council-a5a0a3e7')
  ('+44', 1, '@home', 'home')
  ('-5', 1, '-5 Group', '5-group-bdb582dc')
  ('=1+1', 1, 'Café & Söhne', 'cafe-sohne-b6e66ec6')
  ('@x', 1, 'Notshire County Council', 'notshire-county-council-a5a0a3e7')
CREATE INDEX "cells_organisation_by_organisation_id" ON "cells_organisation" ("organisation_id");
CREATE VIRTUAL TABLE "cells_fts" USING fts5 ("words", "rank_2", content="cells", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2");
CREATE TABLE "registers_2" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT,
    "access_marker" TEXT,
    "url" TEXT NOT NULL,
    "first_published" TEXT NOT NULL,
    "last_published" TEXT NOT NULL
);
  ('cells', 'cells', '[c]', 'https://cells.example.org/registers/cells.html', '2018-11-29', '2018-11-29')
  ('README', 'README', NULL, 'https://cells.example.org/registers/readme.html', '2018-11-29', '2018-11-29')
CREATE VIRTUAL TABLE "registers_2_fts" USING fts5 ("name", "access_marker", content="registers_2", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2");
