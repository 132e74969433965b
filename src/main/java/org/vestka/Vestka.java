package org.vestka;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.vestka.shared.start.Start;

/** The application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Vestka {

    /** Starts it; what can go wrong at a start is told in one line. */
    public static void main(String[] arguments) {
        Start.run(new SpringApplication(Vestka.class), arguments);
    }
}
