package org.dragoman.cli;

import org.dragoman.model.FaultException;

/** The command was given something that it cannot begin with; nothing was read. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultException fault;

    WrongUsage(FaultException fault) {
        super(fault.getMessage(), fault);
        this.fault = fault;
    }

    FaultException fault() {
        return fault;
    }
}
