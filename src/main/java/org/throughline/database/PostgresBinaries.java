package org.throughline.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked into a folder that only its owner may write. The folder is named by the hash of what
 * was unpacked: an upgrade has its own, and the older one is removed.
 */
final class PostgresBinaries {

    private static final int NAME_LENGTH = 16;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries in(Path folder) throws IOException {
        byte[] archive = archive();
        Path home = folder.resolve(sha256(archive).substring(0, NAME_LENGTH));
        OwnerOnly.createFolder(folder);
        if (!Files.exists(home)) {
            Path unpacked = folder.resolve("unpacking");
            FileSystemUtils.deleteRecursively(unpacked);
            unpack(archive, unpacked);
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        }
        removeOthers(folder, home);
        return new PostgresBinaries(home);
    }

    /** PostgreSQL refuses to run as root, so root's commands run in a user namespace of their own where there are any. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static byte[] archive() throws IOException {
        String machine = System.getProperty("os.arch");
        String architecture = machine.equals("amd64") ? "x86_64" : machine;
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture)) {
            return archive.readAllBytes();
        } catch (IllegalStateException none) {
            throw new StartupProblem(
                    "This build carries no PostgreSQL for " + System.getProperty("os.name") + " " + machine + ".",
                    "Point Throughline at a database with " + DatabaseSettings.HOW_TO_POINT,
                    none);
        }
    }

    /** As the archives are named: Linux, Darwin or Windows. */
    static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "Darwin";
        }
        return name.startsWith("windows") ? "Windows" : "Linux";
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("An entry leaves its folder: " + entry.getName());
                }
                write(entry, entries, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true)) {
            throw new IOException("Cannot be made executable: " + target);
        }
    }

    private static void removeOthers(Path folder, Path home) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(other -> !other.equals(home)).forEach(other -> {
                try {
                    FileSystemUtils.deleteRecursively(other);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
