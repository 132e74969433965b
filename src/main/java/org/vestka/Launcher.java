package org.vestka;

/**
 * Where the jar begins. The one class of ours that is compiled for an older Java (17, as Spring Boot's own loader is), so that
 * such a one hears what it lacks instead of failing on a class it cannot read.
 */
public final class Launcher {

    private static final int NEEDED = 25;

    private Launcher() {}

    /** Starts the application; the name alone stands here, or this class could not be compiled for less than it. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println("Vestka: a JDK " + NEEDED + " or later is needed, and this is Java " + found
                    + ". Install one (Temurin " + NEEDED + ", for example) and start the jar with its java.");
            System.exit(1);
        }
        Class.forName("org.vestka.Vestka").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }
}
