package org.dragoman.intake;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** The reasons of Java and Jackson, in plain words and without a full stop. */
final class Reasons {

    private Reasons() {}

    static String of(Exception failure) {
        if (failure instanceof DirectoryIteratorException wrapper) {
            Exception cause = wrapper.getCause();
            return cause == null ? plain(null) : of(cause);
        }
        if (failure instanceof AccessDeniedException) {
            return "you have no right to read it";
        }
        if (failure instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        }
        if (failure instanceof NoSuchFileException) {
            return "it is a link to a file that does not exist";
        }
        if (failure instanceof EOFException) {
            return "it ends too early";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return plain(system.getReason());
        }
        return plain(failure.getMessage());
    }

    static String ofJson(JacksonException failure) {
        if (failure instanceof UnexpectedEndOfInputException) {
            return "it ends in the middle of the object";
        }
        if (failure instanceof StreamConstraintsException) {
            return "it is nested too deeply or holds too long a name or number";
        }
        TokenStreamLocation location = failure.getLocation();
        String where = location == null ? "" : " at character " + location.getColumnNr();
        return "it is not JSON" + where + " (" + plain(failure.getOriginalMessage()) + ")";
    }

    private static String plain(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "the system gives no reason";
        }
        String line = message.strip().lines().findFirst().orElse("");
        String readable = line.replaceAll("\\p{Cntrl}", " ");
        return readable.endsWith(".") ? readable.substring(0, readable.length() - 1) : readable;
    }
}
