package io.canvasledger.pure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A package whose functions give the same for the same, whenever, wherever and however often they are asked: no clock, no
 * chance, no input or output, no threads, no state that changes, no framework, no reflection, no defaults of the machine
 * (locale, charset, time zone), and nothing of a package that does not promise this too. The build asks every class.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Pure {}
