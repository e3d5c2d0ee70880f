-- Version 1 of the ledger's tables; docs/ledger-schema.md tells what every column means.
-- Both engines read this file; a statement with {kind} in it is made for every kind of claims.
-- Times are UTC. Nothing is ever deleted; "superseded" alone is ever set, once.

create table report (
    number bigint not null,
    id varchar not null,
    external_id varchar not null,
    title varchar,
    publisher varchar,
    url varchar,
    published varchar,
    published_from date,
    language varchar not null,
    sha256 varchar not null,
    length integer not null,
    duplicate_of varchar,
    boilerplate varchar not null,
    origin bigint not null,
    relation varchar not null,
    likeness double precision,
    signature bytea,
    recorded timestamp not null
);

create table report_text (
    sha256 varchar not null,
    content varchar not null
);

create table band (
    value bigint not null,
    report bigint not null,
    day date not null
);

create table coding (
    number bigint not null,
    report bigint not null,
    coder varchar not null,
    claims integer not null,
    actors varchar not null,
    countries varchar not null,
    recorded timestamp not null,
    superseded timestamp
);

create table claim_{kind} (
    report bigint not null,
    coding bigint not null,
    id varchar not null,
    kind varchar not null,
    recorded timestamp not null,
    superseded timestamp,
    valid_from date,
    valid_to date,
    valid_precision varchar not null,
    code varchar not null,
    mode varchar,
    cameo varchar,
    modality varchar,
    actors varchar not null,
    recipients varchar not null,
    object varchar,
    country varchar,
    statement varchar,
    speaker varchar,
    value double precision,
    lower_bound double precision,
    upper_bound double precision,
    span_begin integer not null,
    span_end integer not null,
    confidence double precision not null,
    digest bigint not null,
    record varchar not null
);

create view claim as
    select * from claim_statement
    union all select * from claim_event
    union all select * from claim_position
    union all select * from claim_deadline
    union all select * from claim_condition
    union all select * from claim_figure
    union all select * from claim_mediation;

create table decision (
    number bigint not null,
    id varchar not null,
    recorded timestamp not null,
    person varchar not null,
    reason varchar not null,
    action varchar not null,
    sha256 varchar,
    span_begin integer,
    span_end integer,
    kind varchar,
    claim varchar,
    digest bigint,
    content varchar not null
);

create table feed (
    url varchar not null,
    etag varchar,
    last_modified varchar,
    entries varchar not null,
    polled timestamp not null
);
