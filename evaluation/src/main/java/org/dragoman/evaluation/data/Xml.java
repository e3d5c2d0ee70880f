package org.dragoman.evaluation.data;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.model.FaultException;

/** XML read element by element; what it names outside itself is never fetched. */
public final class Xml implements AutoCloseable {

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    public static Xml open(DataFile.Part part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return new Xml(factory.createXMLStreamReader(new StringReader(part.text())));
    }

    public XMLStreamReader reader() {
        return reader;
    }

    /** Whether what the reader stands at is text of the document. */
    public static boolean isText(int what) {
        return what == XMLStreamConstants.CHARACTERS
                || what == XMLStreamConstants.CDATA
                || what == XMLStreamConstants.SPACE;
    }

    /** The fault of XML that is not whole. */
    public static FaultException damaged(DataFile.Part part, XMLStreamException malformed) {
        int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNumber();
        String message = String.valueOf(malformed.getMessage());
        String what = message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        FaultException fault = part.damaged(Math.max(1, line), "it is not whole XML: " + what);
        fault.initCause(malformed);
        return fault;
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
