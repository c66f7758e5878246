CREATE TABLE "README" (
    "topic" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);
  ('Title', 'Edge cases')
  ('Publisher', 'Sample Department')
  ('Notice', 'Fictional & illustrative.')
  ('Release', '2018-11-29')
  ('Licence', 'Open Government Licence v3.0')
  ('Licence address', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/')
  ('Address', 'https://edges.example.org/registers/')
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
  ('shares', 'Shares <of data>', 'What was *shared*, & with whom.

A second paragraph.', 'shares', 'key', '2018-11-29', 3, 'https://edges.example.org/registers/shares/index.html')
  ('figures', 'Figures', NULL, 'figures', 'key', '2018-11-29', 5, 'https://edges.example.org/registers/figures/index.html')
CREATE TABLE "data_dictionary" (
    "table_name" TEXT NOT NULL,
    "column_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "form" TEXT NOT NULL,
    "items_in" TEXT,
    PRIMARY KEY ("table_name", "column_name")
);
  ('shares', 'reference', 'Our ref', NULL, 'text of the form [A-Z]+/?\d+', NULL)
  ('shares', 'organisation', 'Who', NULL, 'text', 'shares_organisation')
  ('shares', 'on_behalf_of', 'On behalf of', NULL, 'text', 'shares_on_behalf_of')
  ('shares', 'title', 'Title', NULL, 'text', NULL)
  ('shares', 'decision', 'Decision', NULL, 'text', NULL)
  ('shares', 'decided', 'Decided', NULL, 'a date like 25/9/2018', NULL)
  ('shares', 'datasets', 'Datasets', NULL, 'text', 'shares_datasets')
  ('shares', 'years', 'Years', NULL, 'an academic year like 2017/18', NULL)
  ('shares', 'start', 'Start', NULL, 'a date like 2018-09-25, 2018-09 or 2018', NULL)
  ('shares', 'end', 'End', NULL, 'a date like 2018-09-25, 2018-09 or 2018', NULL)
  ('shares', 'review', 'Review', NULL, 'a month like 2018-09', NULL)
  ('shares', 'fee', 'Fee', NULL, 'a number like 12.5', NULL)
  ('shares', 'renewed', 'Renewed', NULL, 'Y or N', NULL)
  ('shares', 'links', 'Links', NULL, 'a link that starts with https:// or http://', 'shares_links')
  ('shares', 'notes', 'Notes', NULL, 'text; links and lists in Markdown', NULL)
  ('shares', 'related', 'Related', NULL, 'the reference of an entry, or register:reference', 'shares_related')
  ('figures', 'requester', 'Requester', NULL, 'text of the form [a-z]+', NULL)
  ('figures', 'from', 'From', NULL, 'a month like 2018-09', NULL)
  ('figures', 'to', 'To', NULL, 'a month like 2018-09', NULL)
  ('figures', 'requests', 'Requests', NULL, 'a whole number, or one of the markers [c], [x], [z] and [low]', NULL)
  ('figures', 'revision', 'Revision', NULL, 'a whole number, 0 or more', NULL)
CREATE TABLE "decisions" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL,
    "definition" TEXT,
    "valid_from" TEXT,
    "valid_until" TEXT
);
  ('approved', 'Approved', 'Sharing was approved, perhaps with conditions', NULL, NULL)
  ('rejected', 'Rejected', NULL, NULL, NULL)
CREATE TABLE "datasets" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL,
    "definition" TEXT,
    "valid_from" TEXT,
    "valid_until" TEXT
);
  ('CENSUS', 'School census', 'Every pupil, every term', NULL, NULL)
  ('KS2', 'Key stage 2', 'Results at 11', NULL, NULL)
CREATE TABLE "organisations" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "type" TEXT,
    "url" TEXT NOT NULL
);
  ('fictionbridge', 'University of Fictionbridge', NULL, 'https://edges.example.org/registers/organisations/fictionbridge.html')
  ('llywodraeth-ffug-64b9996d', 'Llywodraeth Ffug', NULL, 'https://edges.example.org/registers/organisations/llywodraeth-ffug-64b9996d.html')
  ('notshire', 'Notshire', NULL, 'https://edges.example.org/registers/organisations/notshire.html')
CREATE TABLE "shares" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT,
    "organisation" TEXT,
    "on_behalf_of" TEXT,
    "title" TEXT,
    "decision" TEXT REFERENCES "decisions" ("code"),
    "decided" TEXT,
    "datasets" TEXT,
    "years" TEXT,
    "start" TEXT,
    "end" TEXT,
    "review" TEXT,
    "fee" REAL,
    "renewed" INTEGER,
    "links" TEXT,
    "notes" TEXT,
    "related" TEXT,
    "url" TEXT NOT NULL,
    "first_published" TEXT NOT NULL,
    "last_published" TEXT NOT NULL
);
  ('A1', 'A1', 'Univ. of Fictionbridge', NULL, 'Absence, and what follows', 'approved', '2018-09-03', 'CENSUS;KS2', '2016/17', '2018-09', '2020', '2018-10', 12.5, 1, 'https://example.org/a?b=c&d=e', NULL, 'B/2', 'https://edges.example.org/registers/shares/a1.html', '2018-09-25', '2018-11-29')
  ('B/2', 'B/2', 'Fictionbridge University', 'Notshire; Llywodraeth Ffug', 'Plant “tân” & dŵr <b>', 'approved', '2018-09-04', 'PLASC', NULL, NULL, NULL, NULL, NULL, 0, NULL, '=1+1', NULL, 'https://edges.example.org/registers/shares/b-2.html', '2018-09-25', '2018-11-29')
  ('Notshire.2018-09-06', NULL, 'Notshire', NULL, 'Without a reference', 'approved', '2018-09-06', NULL, NULL, '2030', NULL, NULL, -5.0, NULL, NULL, '@x', 'shares:A1', 'https://edges.example.org/registers/shares/notshire.2018-09-06.html', '2018-11-29', '2018-11-29')
CREATE TABLE "shares_organisation" (
    "entry_key" TEXT NOT NULL REFERENCES "shares" ("key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL REFERENCES "organisations" ("id"),
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('A1', 1, 'Univ. of Fictionbridge', 'fictionbridge')
  ('B/2', 1, 'Fictionbridge University', 'fictionbridge')
  ('Notshire.2018-09-06', 1, 'Notshire', 'notshire')
CREATE INDEX "shares_organisation_by_organisation_id" ON "shares_organisation" ("organisation_id");
CREATE TABLE "shares_on_behalf_of" (
    "entry_key" TEXT NOT NULL REFERENCES "shares" ("key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL REFERENCES "organisations" ("id"),
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('B/2', 1, 'Notshire', 'notshire')
  ('B/2', 2, 'Llywodraeth Ffug', 'llywodraeth-ffug-64b9996d')
CREATE INDEX "shares_on_behalf_of_by_organisation_id" ON "shares_on_behalf_of" ("organisation_id");
CREATE TABLE "shares_datasets" (
    "entry_key" TEXT NOT NULL REFERENCES "shares" ("key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL REFERENCES "datasets" ("code"),
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('A1', 1, 'CENSUS')
  ('B/2', 1, 'CENSUS')
  ('A1', 2, 'KS2')
CREATE INDEX "shares_datasets_by_value" ON "shares_datasets" ("value");
CREATE TABLE "shares_links" (
    "entry_key" TEXT NOT NULL REFERENCES "shares" ("key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('A1', 1, 'https://example.org/a?b=c&d=e')
CREATE INDEX "shares_links_by_value" ON "shares_links" ("value");
CREATE TABLE "shares_related" (
    "entry_key" TEXT NOT NULL REFERENCES "shares" ("key"),
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("entry_key", "position")
) WITHOUT ROWID;
  ('A1', 1, 'B/2')
  ('Notshire.2018-09-06', 1, 'shares:A1')
CREATE INDEX "shares_related_by_value" ON "shares_related" ("value");
CREATE VIRTUAL TABLE "shares_fts" USING fts5 ("organisation", "on_behalf_of", "title", "links", "notes", content="shares", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2");
CREATE TABLE "figures" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "requester" TEXT,
    "from" TEXT,
    "to" TEXT,
    "requests" INTEGER,
    "requests_marker" TEXT,
    "revision" INTEGER,
    "url" TEXT NOT NULL,
    "first_published" TEXT NOT NULL,
    "last_published" TEXT NOT NULL
);
  ('police.2018-01.2018-03.0', 'police', '2018-01', '2018-03', 31, NULL, 0, 'https://edges.example.org/registers/figures/police.2018-01.2018-03.0.html', '2018-11-29', '2018-11-29')
  ('police.2018-01.2018-03.1', 'police', '2018-01', '2018-03', 33, NULL, 1, 'https://edges.example.org/registers/figures/police.2018-01.2018-03.1.html', '2018-11-29', '2018-11-29')
  ('police.2018-04.2018-04.0', 'police', '2018-04', '2018-04', NULL, '[c]', 0, 'https://edges.example.org/registers/figures/police.2018-04.2018-04.0.html', '2018-11-29', '2018-11-29')
  ('office.2018-01.2018-03.0', 'office', '2018-01', '2018-03', 0, NULL, 0, 'https://edges.example.org/registers/figures/office.2018-01.2018-03.0.html', '2018-11-29', '2018-11-29')
  ('office.2018-04.2018-06.0', 'office', '2018-04', '2018-06', NULL, NULL, 0, 'https://edges.example.org/registers/figures/office.2018-04.2018-06.0.html', '2018-11-29', '2018-11-29')
