-- What PostgreSQL finds rows by. DuckDB needs none of it: it keeps the least and the greatest of every stretch of a column.

create unique index report_number on report (number);
create unique index report_id on report (id);
create index report_published_from on report (published_from);
create index report_sha256 on report (sha256);
create unique index report_text_sha256 on report_text (sha256);
create index band_value on band (value);
create unique index coding_number on coding (number);
create index coding_report on coding (report);
create index claim_{kind}_report on claim_{kind} (report);
create index claim_{kind}_id on claim_{kind} (id);
create index claim_{kind}_valid_from on claim_{kind} (valid_from);
create unique index decision_id on decision (id);
create index decision_claim on decision (claim);
create unique index feed_url on feed (url);
