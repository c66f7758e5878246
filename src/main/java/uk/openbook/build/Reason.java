package uk.openbook.build;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Why the disk refused, in words: the exceptions of {@code java.nio.file} often name the file alone.
 *
 * @param file of which it is true; empty where the machine does not say
 * @param problem what is wrong
 * @param remedy what to do
 */
public record Reason(String file, String problem, String remedy) {

    /** The reason in an exception. */
    public static Reason of(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return new Reason(denied.getFile(), "access is denied", "Let your account use it");
        }
        if (failure instanceof NoSuchFileException missing) {
            return new Reason(missing.getFile(), "there is no such file", "Put it there, or correct its name");
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return new Reason(existing.getFile(), "there is such a file already", "Move it away");
        }
        if (failure instanceof FileSystemException other && other.getFile() != null) {
            return new Reason(other.getFile(), "the machine cannot use it"
                    + (other.getReason() == null ? "" : " (" + other.getReason() + ")"), "Put that right, and try again");
        }
        return new Reason("", failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage(),
                "Put that right, and try again");
    }

    /** The same, where the file is named by its path from a folder if it stands in there. */
    public Reason from(Path folder) {
        return !file.isEmpty() && Path.of(file).startsWith(folder)
                ? new Reason(folder.relativize(Path.of(file)).toString().replace('\\', '/'), problem, remedy) : this;
    }

    /** The reason with what to do about it. */
    public String withRemedy() {
        return this + ". " + remedy;
    }

    /** The file and what is wrong with it. */
    @Override
    public String toString() {
        return file.isEmpty() ? problem : file + ": " + problem;
    }
}
