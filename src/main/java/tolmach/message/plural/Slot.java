package tolmach.message.plural;

import java.math.BigDecimal;
import java.util.List;
import tolmach.segment.InlineCode;

/**
 * A number written out in a form in the place of the code that prints it.
 *
 * @param selector which selector's number it is, from 0
 * @param code what stood there
 * @param number what stands there now
 * @param written how the source language writes it
 * @param mayBeAbsent true if the form is for this number alone, so that words may say it
 */
public record Slot(
    int selector, InlineCode code, BigDecimal number, String written, boolean mayBeAbsent) {

  List<Numeral.Place> in(String text) {
    return Numeral.in(text, number);
  }
}
