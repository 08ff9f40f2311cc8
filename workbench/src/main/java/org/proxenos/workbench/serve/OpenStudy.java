package org.proxenos.workbench.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.study.plan.Study;
import org.proxenos.workbench.folder.StudyFolder;

/** The study that is served; read again when its files change, so that nobody has to start the server anew. */
public final class OpenStudy implements AutoCloseable {
    private final Path path;
    private final List<Closing> opened = new ArrayList<>();
    private final Set<String> seated = ConcurrentHashMap.newKeySet();
    private @Nullable PeopleStore people;
    private StudyFolder folder;
    private String read;

    private OpenStudy(Path path, StudyFolder folder, String read) {
        this.path = path;
        this.folder = folder;
        this.read = read;
    }

    /**
     * Opens a study.
     *
     * @throws IllegalArgumentException when there is none, or with everything that is wrong with it
     */
    public static OpenStudy at(Path path) throws IOException {
        StudyFolder folder = StudyFolder.open(path);
        return new OpenStudy(path, folder, Stamp.of(folder.planFiles()));
    }

    /**
     * Its folder, as its files now are.
     *
     * @throws IllegalArgumentException when study.yaml was changed and cannot be used any more
     */
    public synchronized StudyFolder folder() {
        try {
            String now = Stamp.of(folder.planFiles());
            if (!now.equals(read)) {
                folder = StudyFolder.open(path);
                read = now;
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its plan, as it now is. */
    public Study study() {
        return folder().study();
    }

    /** How many exports lie ready that nobody has read yet; none where one that the plan lists is not there. */
    public int unread() throws IOException {
        try {
            return folder().unread().size();
        } catch (IllegalArgumentException notThere) {
            return 0;
        }
    }

    /** Its plan as it last could be read, for the frame of a page that says why it now cannot. */
    synchronized Study lastRead() {
        return folder.study();
    }

    /** What people decided, and who they are; made when it is first asked for. */
    public synchronized PeopleStore people() {
        if (people == null) {
            PeopleStore store = PeopleStore.open(path.resolve(PeopleStore.FILE), Clock.systemUTC());
            people = store;
            closing(store::close);
        }
        return people;
    }

    /** Whether there are people at all; looking makes no file. */
    public boolean hasPeople() {
        return Files.isRegularFile(path.resolve(PeopleStore.FILE));
    }

    /** Somebody has units to code before them. */
    public void seat(String coder) {
        seated.add(coder);
    }

    /** Who had units to code before them since the server began to serve. */
    public Set<String> seated() {
        return Set.copyOf(seated);
    }

    /** Something that is closed with the study, without fail. */
    public interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    /** Sees to it that something is closed together with the study. */
    public synchronized <T extends Closing> T closing(T what) {
        opened.add(what);
        return what;
    }

    @Override
    public synchronized void close() {
        for (Closing what : opened) {
            what.close();
        }
        opened.clear();
    }
}
