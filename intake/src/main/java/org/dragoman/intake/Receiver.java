package org.dragoman.intake;

import org.dragoman.model.Document;
import org.dragoman.model.FaultException;

/** Takes what an {@link Intake} reads, one by one and in the order of the input. */
public interface Receiver {

    /** A report, as soon as it is read. */
    void document(Document document);

    /** A file or a line that holds no usable report; the rest of the call's input is still read. */
    void fault(FaultException fault);
}
