package org.dragoman.model;

/**
 * Everything that can go wrong with what a user gives, numbered, each with its remedy.
 *
 * <p>1xx input, 2xx knowledge, 3xx options, 4xx installation, 5xx Dragoman itself, 6xx the ledger. Numbers never change
 * their meaning.
 */
public enum Fault {
    FILE_MISSING(101, "There is no file or folder %s.", "Check the name; quote it if it has spaces."),
    FILE_UNREADABLE(
            102, "%s cannot be read: %s.", "Check that you may read it (ls -l) and that it is not being written."),
    FILE_EMPTY(103, "%s holds no text.", "Give a report with at least one sentence, or leave the file out."),
    FILE_BINARY(
            104,
            "%s is not text but binary data.",
            "Export it as plain text, HTML or JSON Lines first (a PDF with pdftotext)."),
    ENCODING(105, "%s is not valid %s.", "Save it as UTF-8, or give its encoding with --encoding."),
    FILE_TOO_LARGE(
            106,
            "%s holds a report of %s; the limit is %s.",
            "Split it into one report a file, or into JSON Lines with one report a line."),
    HTML_NO_ARTICLE(
            107, "No article text was found in %s.", "Save the page after it has loaded, or give the text as .txt."),
    JSON_LINE(108, "%s, line %s: %s.", "Each line must be one whole JSON object with a field \"text\"."),
    DATE(109, "%s: \"%s\" is not a date.", "Write dates as 2019-01-28, 2019-01 or 2019."),
    FOLDER_EMPTY(
            110,
            "The folder %s holds no report.",
            "Reports end in .txt, .text, .md, .html, .htm, .xhtml, .jsonl or .ndjson."),
    NOT_CODED(
            111,
            "%s is not in English (%s): it is recorded as a document and not coded.",
            "Translate it first; Dragoman reads English."),
    DATA(112, "%s, line %s: %s.", "Correct the data file or fetch it anew; docs/accuracy.md tells its form."),
    DATA_NONE(
            113,
            "%s holds no data that can be scored.",
            "Look in docs/accuracy.md for the files that are scored, and their forms."),
    WEB_ADDRESS(
            121,
            "%s cannot be fetched: %s.",
            "Give a whole address that begins with http:// or https://, without user name and password."),
    ADDRESS_PRIVATE(
            122,
            "%s leads to %s, which is no address on the public network.",
            "Give a public address, or allow private addresses if you trust this one."),
    FEED_UNREACHABLE(
            123,
            "%s cannot be fetched: %s.",
            "Check the address and the network, and poll again later; nothing is lost."),
    FEED_REFUSED_BY_ROBOTS(
            124,
            "%s may not be fetched by a program: %s.",
            "Save the page with a browser and give the file, or ask its publisher."),
    REDIRECTS(125, "%s leads astray: %s.", "Open it in a browser, and give the address where it ends."),
    FEED_TOO_LARGE(126, "%s is too large: %s.", "Save it and give the file, or give a smaller feed."),
    FEED_MALFORMED(
            127,
            "%s is neither a feed nor a page that can be read: %s.",
            "Check that it is RSS, Atom, HTML or plain text; its publisher may have to mend it."),
    HOST_BUSY(128, "%s asks to be left alone: %s.", "Poll again later; what was left out is read at the next poll."),
    ENTRY_EMPTY(
            129,
            "%s, entry %s: there is neither a text nor the address of a page.",
            "Read the report where it stands."),
    TABLE(201, "%s, line %s: %s.", "Correct the line; knowledge/data/README.md tells each table's form."),
    TABLE_MISSING(202, "The table %s is missing.", "Restore it, or install Dragoman anew."),
    GOLD(203, "%s, line %s: %s.", "Correct the gold file; docs/gold.md tells its form."),
    ACCURACY(
            204,
            "%s is %s, and not %s as the accuracy table has it.",
            "Find out what changed it, or write a new table with 'dragoman bench accuracy --write-table FILE'."),
    OPTION(301, "%s", "See --help of the command."),
    SPAN(302, "%s has no characters %s.", "Give a span as BEGIN:END in characters, or words that stand in the text."),
    OUTPUT(303, "%s cannot be written: %s.", "Check the folder, your rights and the space on the disk."),
    INSTALLATION(401, "The installation is damaged: %s.", "Run 'dragoman doctor', then build or install anew."),
    ENCODER(
            402,
            "The encoder in %s cannot be used: %s.",
            "Give a folder with reader.onnx, labels.tsv and vocabulary.txt, or read with --reader symbolic."),
    ENCODER_PLATFORM(
            403,
            "ONNX Runtime, which runs the encoder, does not run here: %s.",
            "Read with --reader symbolic, or with a Java for a platform that ONNX Runtime has (Linux, macOS, Windows; x64, arm64)."),
    INTERNAL(
            501,
            "Dragoman failed on %s: %s.",
            "This is a fault of Dragoman's. Please report it with the file, if you may share it."),
    LEDGER_MISSING(601, "There is no ledger %s.", "Check the name; 'dragoman add REPORTS --ledger FILE' makes one."),
    LEDGER_FOREIGN(602, "%s is no ledger: %s.", "Give a ledger that 'dragoman add' made; nothing was changed."),
    LEDGER_NEWER(
            603,
            "The ledger %s has schema %s; this Dragoman knows schemas up to %s.",
            "Use the Dragoman that wrote it, or a newer one; nothing was changed."),
    LEDGER_OLDER(
            604,
            "The ledger %s has schema %s; this Dragoman needs %s.",
            "Make a backup, then run 'dragoman ledger migrate'."),
    LEDGER_LOCKED(
            605,
            "The ledger %s is in use: %s.",
            "Wait until the other Dragoman has ended; only a PostgreSQL ledger can be written by several at once."),
    LEDGER_UNWRITABLE(
            606,
            "The ledger %s cannot be written: %s.",
            "Check the folder, your rights and the space on the disk, then run the command again: it goes on where it stopped."),
    LEDGER_DAMAGED(
            607,
            "The ledger %s is damaged: %s.",
            "Run 'dragoman ledger check' to see what, and 'dragoman ledger restore' to go back to a backup."),
    LEDGER_SERVER(
            608,
            "The server of the ledger %s cannot be reached or refused: %s.",
            "Check address, name and password, and that PostgreSQL runs; then run the command again: it goes on where it stopped."),
    CRISIS(621, "%s, line %s: %s.", "Correct the crisis file; docs/views.md tells its form."),
    ACTOR_AMBIGUOUS(622, "%s can mean %s.", "Give the id of the one that you mean."),
    INSTANT(
            623,
            "%s: \"%s\" is neither an instant nor a day.",
            "Write instants as 2019-01-28T12:00:00Z and days as 2019-01-28."),
    EXCHANGE_ROW(
            631,
            "%s, line %s: %s.",
            "Correct the file or fetch it anew, then import it again: what is there already is passed over."),
    EXCHANGE_COLUMNS(
            632,
            "%s, line %s: its columns are not those of %s: %s.",
            "Look in docs/exchange.md for the columns of every layout."),
    EXCHANGE_FOREIGN(
            633, "%s is no export of a ledger: %s.", "Give the folder that 'dragoman export csv' or 'parquet' wrote."),
    EXCHANGE_SCHEMA(
            634,
            "%s holds tables of schema %s; this Dragoman has schema %s.",
            "Import it with the Dragoman that exported it, then run 'dragoman ledger migrate' with the newer one."),
    EXCHANGE_OTHER(
            635,
            "The ledger %s holds other rows than %s, from line %s on.",
            "Import into a new ledger; only an import that was broken off goes on in the same one."),
    EXCHANGE_PACKED(636, "%s cannot be unpacked: %s.", "Fetch it anew, or unpack it yourself and give the files."),
    REVIEW_UNKNOWN(
            651,
            "The ledger has no %s %s.",
            "Give an id as 'dragoman show' and 'dragoman review list' print it; its first 6 characters are enough where no other has them."),
    REVIEW_AMBIGUOUS(652, "Several %s begin with %s: %s.", "Give more characters of the id."),
    REVIEW_FIELD(
            653,
            "%s cannot be set: %s.",
            "Look in docs/records.md for the fields of each kind; write --set type=ASSAULT or --set actors[0].name=\"The name\"."),
    REVIEW_RECORD(
            654, "That would be no valid %s: %s.", "Nothing was recorded. docs/records.md tells what fields hold."),
    REVIEW_NOT_AN_EVENT(655, "The claim %s is a %s.", "Only events are merged and split."),
    REVIEW_DONE(656, "The decision %s was withdrawn already.", "Ask 'dragoman review list --state withdrawn' by whom."),
    REVIEW_ACTOR(
            657,
            "No report of the ledger names an actor by the key %s.",
            "A key is an id of the tables (norway), or ~ and a name (\"~ana vell\"); 'dragoman show' prints them."),
    REVIEW_UNDATED(
            658,
            "The report %s has no day of publication; it is left out.",
            "Gold needs one: add the report again with --published."),
    REVIEW_GONE(
            659,
            "The claim %s is not in the ledger as it is coded now.",
            "Ask 'dragoman review list --state needs-a-look' what stands at its place; decide on that, or withdraw the decision."),
    SEARCH_WORDS(
            641,
            "The search \"%s\" cannot be understood: %s.",
            "Words, \"phrases\", -not, OR, prefix* (two letters or more), speaker:, publisher:, kind: are known; see docs/search.md."),
    SEARCH_UNWRITABLE(
            642,
            "The search index %s cannot be written: %s.",
            "Check your rights and the space on the disk, or give another folder with --index; the ledger is not touched by it."),
    SEARCH_REBUILT(
            643, "The search index %s is of no use: %s.", "Nothing is to be done: it is built anew from the ledger."),
    SEARCH_BUSY(
            644,
            "Another Dragoman is bringing the search index %s up to date; %s.",
            "Search again when it has ended to find all that the ledger holds, or give another folder with --index."),
    SEARCH_FOLDER(
            645,
            "The folder %s holds other things than a search index (%s).",
            "Give --index a folder that is empty or does not exist; nothing was changed."),
    MEANING(
            646,
            "Search by meaning does not run here: %s.",
            "Search by words, without --meaning, or use a Java for a platform that ONNX Runtime has (Linux, macOS, Windows; x64, arm64)."),
    CLAIM_UNKNOWN(
            647,
            "The ledger %s holds no claim %s.",
            "Give an id, or at least its first six characters, as 'dragoman show' or 'dragoman search' prints it."),
    CLAIM_AMBIGUOUS(648, "Several claims have ids that begin with %s: %s.", "Give more of the id."),
    LEDGER_PAGES(
            611,
            "The ledger %s cannot be read whole: %s.",
            "Keep the file, and go back to a backup with 'dragoman ledger restore'; what a backup lacks is read anew with 'dragoman add'."),
    LEDGER_TEXT(
            612,
            "The ledger %s holds another text than was read: %s.",
            "Go back to a backup with 'dragoman ledger restore', or add the report anew to a new ledger."),
    LEDGER_CLAIM(
            613,
            "The ledger %s holds another claim than was coded: %s.",
            "Go back to a backup with 'dragoman ledger restore', or add the report anew to a new ledger."),
    LEDGER_ROWS(
            614,
            "The rows of the ledger %s do not fit together: %s.",
            "Go back to a backup with 'dragoman ledger restore'; only Dragoman may write a ledger's tables."),
    BACKUP_EXISTS(615, "%s is there already.", "Give another name, or --force to put the new backup in its place."),
    RESTORE_OCCUPIED(
            616,
            "Nothing is restored to %s: %s.",
            "Give a new file or an empty database; --force moves a file aside and deletes nothing.");

    private final int number;
    private final String cause;
    private final String remedy;

    Fault(int number, String cause, String remedy) {
        this.number = number;
        this.cause = cause;
        this.remedy = remedy;
    }

    public int number() {
        return number;
    }

    public String remedy() {
        return remedy;
    }

    /** The exception that tells of this fault; the details fill the cause's gaps in order. */
    public FaultException with(Object... details) {
        return new FaultException(this, String.format(java.util.Locale.ROOT, cause, details));
    }
}
