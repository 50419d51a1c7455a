package io.canvasledger.standalone.architecture;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.BreakIterator;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One class for each thing the core must not do: each must be seen by {@link Purity}. */
final class Impurities {

    private Impurities() {}

    static final class InstantNow {
        Object sin() {
            return Instant.now();
        }
    }

    static final class LocalDateNow {
        Object sin() {
            return LocalDate.now();
        }
    }

    static final class ZonedNowOfAZone {
        Object sin(ZoneId zone) {
            return ZonedDateTime.now(zone);
        }
    }

    static final class NowAsAReference {
        Object sin() {
            return Stream.generate(Instant::now);
        }
    }

    static final class AClock {
        Object sin(Clock clock) {
            return clock.instant();
        }
    }

    static final class MillisOfTheSystem {
        long sin() {
            return System.currentTimeMillis();
        }
    }

    static final class NanosOfTheSystem {
        long sin() {
            return System.nanoTime();
        }
    }

    static final class ADate {
        Object sin() {
            return new Date();
        }
    }

    static final class ARandomUuid {
        Object sin() {
            return UUID.randomUUID();
        }
    }

    static final class MathRandom {
        double sin() {
            return Math.random();
        }
    }

    static final class ARandom {
        int sin() {
            return new Random(1).nextInt();
        }
    }

    static final class ASecureRandom {
        int sin() {
            return new SecureRandom().nextInt();
        }
    }

    static final class ARandomOfTheThread {
        int sin() {
            return ThreadLocalRandom.current().nextInt();
        }
    }

    static final class AShuffle {
        void sin(List<String> list) {
            Collections.shuffle(list);
        }
    }

    static final class AnIdentity {
        int sin() {
            return System.identityHashCode(this);
        }
    }

    static final class AFile {
        Object sin() {
            return Path.of("x");
        }
    }

    static final class AnEnvironment {
        @Nullable
        String sin() {
            return System.getenv("HOME");
        }
    }

    static final class AProperty {
        @Nullable
        String sin() {
            return System.getProperty("user.dir");
        }
    }

    static final class APrint {
        void sin() {
            System.out.println();
        }
    }

    static final class AThread {
        Object sin() {
            return Thread.ofVirtual();
        }
    }

    static final class ASleep {
        void sin() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static final class AFuture {
        Object sin() {
            return new CompletableFuture<String>();
        }
    }

    static final class AParallelStream {
        long sin(List<String> list) {
            return list.parallelStream().count();
        }
    }

    static final class AFieldThatVaries {
        static int sin;
    }

    static final class AnArray {
        static final String[] SIN = {"a"};
    }

    static final class ACounter {
        static final AtomicInteger SIN = new AtomicInteger();
    }

    static final class AHashMap {
        static final HashMap<String, String> SIN = new HashMap<>();
    }

    static final class AMapThatIsAHashMap {
        static final Map<String, String> SIN = new HashMap<>();
    }

    static final class AListThatIsAnArrayList {
        static final List<String> SIN = new ArrayList<>();
    }

    static final class AFramework {
        Object sin() {
            return new org.springframework.util.LinkedMultiValueMap<String, String>();
        }
    }

    static final class AnAnnotationOfAFramework {
        @org.springframework.stereotype.Component
        static final class Sin {}
    }

    static final class AnotherRoomThatIsNotPure {
        Object sin() {
            return io.canvasledger.store.CanvasStream.mapper();
        }
    }

    static final class AClassByName {
        Object sin() throws ClassNotFoundException {
            return Class.forName("x");
        }
    }

    static final class TheComponentsOfARecord {
        Object sin() {
            return Record.class.getRecordComponents();
        }
    }

    static final class TheNameOfAClass {
        String sin() {
            return getClass().getSimpleName();
        }
    }

    static final class TheDefaultLocale {
        Object sin() {
            return Locale.getDefault();
        }
    }

    static final class UpperCaseOfTheMachine {
        String sin() {
            return "i".toUpperCase();
        }
    }

    static final class AFormatOfTheMachine {
        String sin() {
            return "%.1f".formatted(0.5);
        }
    }

    static final class ANumberFormatOfTheMachine {
        Object sin() {
            return NumberFormat.getInstance();
        }
    }

    static final class WordsOfTheMachine {
        Object sin() {
            return BreakIterator.getWordInstance();
        }
    }

    static final class ADateFormatOfTheMachine {
        Object sin() {
            return DateTimeFormatter.ofPattern("d MMMM");
        }
    }

    static final class TheDefaultCharset {
        Object sin() {
            return Charset.defaultCharset();
        }
    }

    static final class BytesOfTheMachine {
        byte[] sin() {
            return "é".getBytes();
        }
    }

    static final class TheDefaultZone {
        Object sin() {
            return ZoneId.systemDefault();
        }
    }

    static final class TheDefaultTimeZone {
        Object sin() {
            return TimeZone.getDefault();
        }
    }
}
