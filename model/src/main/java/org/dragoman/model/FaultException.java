package org.dragoman.model;

/** A numbered fault, told in a sentence with its remedy. */
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String reason;

    FaultException(Fault fault, String reason) {
        super("DRAGOMAN-" + fault.number() + ": " + reason + " " + fault.remedy());
        this.fault = fault;
        this.reason = reason;
    }

    public Fault fault() {
        return fault;
    }

    /** The cause alone, without number and remedy. */
    public String reason() {
        return reason;
    }
}
