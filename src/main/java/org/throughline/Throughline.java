package org.throughline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Throughline: database, engine, pages and API in one program. */
@SpringBootApplication
public class Throughline {

    public static void main(String[] args) {
        SpringApplication.run(Throughline.class, args);
    }
}
