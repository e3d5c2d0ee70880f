package org.dragoman.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.model.FaultException;

/** Keeps what an intake hands out. */
final class Basket implements Receiver {

    final List<Document> documents = new ArrayList<>();
    final List<FaultException> faults = new ArrayList<>();

    @Override
    public void document(Document document) {
        documents.add(document);
    }

    @Override
    public void fault(FaultException fault) {
        faults.add(fault);
    }

    static Basket of(Path... paths) {
        return of(Intake.create(), paths);
    }

    static Basket of(Intake intake, Path... paths) {
        Basket basket = new Basket();
        List<String> names = Arrays.stream(paths).map(Path::toString).toList();
        intake.read(names, InputStream.nullInputStream(), basket);
        return basket;
    }

    static Basket ofInput(String input) {
        return ofInput(input.getBytes(StandardCharsets.UTF_8));
    }

    static Basket ofInput(byte[] input) {
        Basket basket = new Basket();
        Intake.create().read(List.of("-"), new ByteArrayInputStream(input), basket);
        return basket;
    }

    Document only() {
        if (documents.size() != 1 || !faults.isEmpty()) {
            throw new AssertionError(documents.size() + " documents, faults " + faults);
        }
        return documents.get(0);
    }

    FaultException onlyFault() {
        if (faults.size() != 1 || !documents.isEmpty()) {
            throw new AssertionError(documents.size() + " documents, faults " + faults);
        }
        return faults.get(0);
    }

    List<String> externalIds() {
        return documents.stream().map(Document::externalId).toList();
    }
}
