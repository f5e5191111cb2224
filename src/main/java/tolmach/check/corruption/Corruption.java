package tolmach.check.corruption;

import java.util.Optional;
import java.util.random.RandomGenerator;
import tolmach.language.LanguageTag;

/** A kind of fault that translations have, and that a reader does not see. */
public enum Corruption {
  /** One digit of a number is another. */
  DIGIT_CHANGED(NumberFaults::digitChanged),
  /** Two neighbouring digits of a number have changed places. */
  DIGITS_SWAPPED(NumberFaults::digitsSwapped),
  /** A decimal mark is gone: 1.5 is 15. */
  DECIMAL_DROPPED(NumberFaults::decimalDropped),
  /** A number is gone. */
  NUMBER_DELETED(NumberFaults::deleted),
  /** A number stands where there was none. */
  NUMBER_ADDED(NumberFaults::added),
  /** A million is a billion, a thousand a million. */
  SCALE_WORD(WordFaults.SCALES),
  /** Another currency. */
  CURRENCY(WordFaults.CURRENCIES),
  /** Another month. */
  MONTH(WordFaults.MONTHS),
  /** Another day of the week. */
  WEEKDAY(WordFaults.WEEKDAYS),
  /** Per cent without the sign or the word. */
  PERCENT_LOST(TextFaults::percentLost),
  /** A number in words is another. */
  SPELLED_NUMBER(WordFaults.SPELLED),
  /** More is less. */
  COMPARATOR(WordFaults.COMPARATORS),
  /** A negation is gone. */
  NEGATION_DROPPED(TextFaults::negationDropped),
  /** The marks of a quotation are gone. */
  QUOTE_LOST(TextFaults::quoteLost),
  /** One of several sentences is gone. */
  SENTENCE_DROPPED(TextFaults::sentenceDropped),
  /** A sentence stands there that the source has not. */
  SENTENCE_ADDED(TextFaults::sentenceAdded),
  /** A name is another. */
  NAME_REPLACED(NameFaults::replaced),
  /** A country is another. */
  COUNTRY_REPLACED(WordFaults.COUNTRIES),
  /** Some words of the source were left as they are. */
  SOURCE_LEFT(TextFaults::sourceLeft),
  /** A quotation lost the second half of its words. */
  QUOTE_CUT(TextFaults::quoteCut);

  /** Puts one fault into a text. */
  @FunctionalInterface
  interface Fault {
    /**
     * @param source what the text is a translation of
     */
    Optional<String> in(LanguageTag language, String source, String text, RandomGenerator random);
  }

  /** A fault that does not depend on the source. */
  @FunctionalInterface
  interface PlainFault {
    Optional<String> in(LanguageTag language, String text, RandomGenerator random);
  }

  private final Fault fault;

  Corruption(PlainFault fault) {
    this.fault = (language, source, text, random) -> fault.in(language, text, random);
  }

  Corruption(Fault fault) {
    this.fault = fault;
  }

  /**
   * The text with one such fault, at a place chosen by chance.
   *
   * @param language English or Russian; for others only what needs no words
   * @param source what the text is a translation of
   * @return empty if there is nothing in the text that could go wrong like that
   */
  public Optional<String> in(
      LanguageTag language, String source, String text, RandomGenerator random) {
    return fault.in(language, source, text, random).filter(changed -> !changed.equals(text));
  }
}
