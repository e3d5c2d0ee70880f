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
