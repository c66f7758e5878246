CREATE TABLE "README" (
    "topic" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);
  ('Title', 'Four releases')
  ('Publisher', 'Sample Department')
  ('Notice', 'Fictional.')
  ('Release', '2019-10-31')
  ('Licence', 'Open Government Licence v3.0')
  ('Licence address', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/')
  ('Address', 'https://changes.example.org/')
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
  ('loans', 'Loans of data', 'What was lent, and to whom.', 'loans', 'key', '2019-10-31', 11, 'https://changes.example.org/loans/index.html')
CREATE TABLE "data_dictionary" (
    "table_name" TEXT NOT NULL,
    "column_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "form" TEXT NOT NULL,
    "items_in" TEXT,
    PRIMARY KEY ("table_name", "column_name")
);
  ('loans', 'reference', 'Reference', NULL, 'text of the form L\d{3}', NULL)
  ('loans', 'organisation', 'Organisation', NULL, 'text', 'loans_organisation')
  ('loans', 'title', 'Title', NULL, 'text', NULL)
  ('loans', 'lent', 'Lent', NULL, 'a date like 2018-09-25', NULL)
  ('loans', 'until', 'Until', NULL, 'a date like 2018-09-25', NULL)
  ('loans', 'way', 'Way', NULL, 'text', NULL)
  ('loans', 'room', 'Room', NULL, 'text', NULL)
  ('loans', 'notes', 'Notes', NULL, 'text', NULL)
CREATE TABLE "ways" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL,
    "definition" TEXT,
    "valid_from" TEXT,
    "valid_until" TEXT
);
  ('paper', 'On paper', 'A printout in a locked case', NULL, '2019-04-30')
  ('disk', 'On a disk', 'An encrypted disk', NULL, NULL)
  ('visit', 'By visiting', 'The data stays where it is', '2019-05-01', NULL)
CREATE TABLE "organisations" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "type" TEXT,
    "url" TEXT NOT NULL
);
  ('canary-finch-trust-bb6bb38d', 'Canary & Finch Trust', NULL, 'https://changes.example.org/organisations/canary-finch-trust-bb6bb38d.html')
  ('lower-sampleton-council-70bb66d9', 'Lower Sampleton Council', NULL, 'https://changes.example.org/organisations/lower-sampleton-council-70bb66d9.html')
  ('midsample-institute-af51ef28', 'Midsample Institute', NULL, 'https://changes.example.org/organisations/midsample-institute-af51ef28.html')
  ('upper-sampleton', 'University of Upper Sampleton', NULL, 'https://changes.example.org/organisations/upper-sampleton.html')
CREATE TABLE "loans" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT,
    "organisation" TEXT,
    "title" TEXT,
    "lent" TEXT,
    "until" TEXT,
    "way" TEXT REFERENCES "ways" ("code"),
    "room" TEXT,
    "notes" TEXT,
    "url" TEXT NOT NULL,
    "first_published" TEXT NOT NULL,
    "last_published" TEXT NOT NULL
);
  ('L001', 'L001', 'Canary & Finch Trust', 'Children in song', '2018-10-01', '2019-10-01', 'disk', NULL, '[redacted]', 'https://changes.example.org/loans/l001.html', '2019-01-31', '2019-10-31')
  ('L002', 'L002', 'Lower Sampleton Council', 'School meals and learning', '2018-10-02', '2019-09-30', 'paper', NULL, 'Extended by six months so that the second survey could be linked.', 'https://changes.example.org/loans/l002.html', '2019-01-31', '2019-10-31')
  ('L003', 'L003', 'University of Upper Sampleton', 'The “small schools” study – Part 1', '2018-10-03', '2020-10-03', 'disk', NULL, NULL, 'https://changes.example.org/loans/l003.html', '2019-01-31', '2019-10-31')
  ('L004', 'L004', 'Lower Sampleton Council', 'Walking to school', '2018-10-04', '2019-10-04', 'paper', NULL, NULL, 'https://changes.example.org/loans/l004.html', '2019-01-31', '2019-10-31')
  ('L005', 'L005', 'Upper Sampleton University', 'Reading at seven', '2018-10-05', '2021-10-05', 'disk', NULL, NULL, 'https://changes.example.org/loans/l005.html', '2019-01-31', '2019-10-31')
  ('L006', 'L006', 'Canary & Finch Trust', 'Choirs and attendance', '2018-11-06', '2020-11-06', 'disk', NULL, 'Moved from paper to a disk, which can be wiped.', 'https://changes.example.org/loans/l006.html', '2019-01-31', '2019-10-31')
  ('L007', 'L007', 'Lower Sampleton Council', 'Swimming lessons', '2018-11-07', '2019-11-07', 'paper', NULL, NULL, 'https://changes.example.org/loans/l007.html', '2019-01-31', '2019-10-31')
  ('L108', 'L108', 'Midsample Institute', 'Playing outdoors', '2018-12-08', '2020-12-08', 'disk', NULL, NULL, 'https://changes.example.org/loans/l108.html', '2019-01-31', '2019-10-31')
  ('L009', 'L009', 'Midsample Institute', 'Early words', '2018-12-09', '2020-12-09', 'disk', NULL, NULL, 'https://changes.example.org/loans/l009.html', '2019-01-31', '2019-10-31')
  ('L011', 'L011', 'Midsample Institute', 'Counting at four', '2019-04-11', '2021-04-11', 'disk', NULL, NULL, 'https://changes.example.org/loans/l011.html', '2019-04-30', '2019-10-31')
  ('L012', 'L012', 'Canary & Finch Trust', 'Singing in nurseries', '2019-07-12', '2020-07-12', 'visit', 'Room 2', NULL, 'https://changes.example.org/loans/l012.html', '2019-07-31', '2019-10-31')
CREATE TABLE "loans_organisation" (
    "entry_key" TEXT NOT NULL REFERENCES "loans" ("key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL REFERENCES "organisations" ("id"),
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('L001', 1, 'Canary & Finch Trust', 'canary-finch-trust-bb6bb38d')
  ('L002', 1, 'Lower Sampleton Council', 'lower-sampleton-council-70bb66d9')
  ('L003', 1, 'University of Upper Sampleton', 'upper-sampleton')
  ('L004', 1, 'Lower Sampleton Council', 'lower-sampleton-council-70bb66d9')
  ('L005', 1, 'Upper Sampleton University', 'upper-sampleton')
  ('L006', 1, 'Canary & Finch Trust', 'canary-finch-trust-bb6bb38d')
  ('L007', 1, 'Lower Sampleton Council', 'lower-sampleton-council-70bb66d9')
  ('L009', 1, 'Midsample Institute', 'midsample-institute-af51ef28')
  ('L011', 1, 'Midsample Institute', 'midsample-institute-af51ef28')
  ('L012', 1, 'Canary & Finch Trust', 'canary-finch-trust-bb6bb38d')
  ('L108', 1, 'Midsample Institute', 'midsample-institute-af51ef28')
CREATE INDEX "loans_organisation_by_organisation_id" ON "loans_organisation" ("organisation_id");
CREATE VIRTUAL TABLE "loans_fts" USING fts5 ("organisation", "title", "room", "notes", content="loans", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2");
