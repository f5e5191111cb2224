package tolmach.message.plural;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tolmach.message.Variant;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/**
 * A sentence to be translated for one case of a message.
 *
 * @param cases of the target language, one for each selector
 * @param text in the source language, with numbers of those cases written out
 * @param slots the numbers, in the order of the selectors; none for one that is not printed
 * @param doubt why the translation may not fit all that the case stands for; null if it does
 */
public record Form(List<String> cases, CodedText text, List<Slot> slots, String doubt) {

  public Form {
    cases = List.copyOf(cases);
    slots = List.copyOf(slots);
  }

  /** {@code [male,few]}, as it stands after the key in the id of a segment. */
  public String suffix() {
    return suffix(cases);
  }

  /** As {@link #suffix()}; nothing for a message without cases. */
  public static String suffix(List<String> cases) {
    return cases.isEmpty() ? "" : "[" + String.join(",", cases) + "]";
  }

  /** What is wrong with the numbers of a translation, in plain words; empty if nothing is. */
  public Optional<String> fault(String translation) {
    for (Slot slot : slots) {
      int found = slot.in(translation).size();
      if (found == 0 && !slot.mayBeAbsent()) {
        return Optional.of(
            "the number " + slot.written() + " is not there; it stands for any number of its kind");
      }
      if (found > 1) {
        return Optional.of(
            "the number "
                + slot.written()
                + " is there "
                + found
                + " times; it stands for one that the program puts in");
      }
    }
    return Optional.empty();
  }

  /**
   * The translation with the codes in the place of the numbers again.
   *
   * @param translation with markers of {@link #text}'s codes
   * @throws IllegalArgumentException if it has a marker that stands for none of them
   */
  public Variant variant(String translation) {
    var numbers = new ArrayList<>(Collections.nCopies(cases.size(), 0));
    var codes = new ArrayList<>(text.codes());
    int last = codes.stream().mapToInt(InlineCode::id).max().orElse(0);
    record Put(Numeral.Place place, InlineCode code) {}
    var puts = new ArrayList<Put>();
    for (Slot slot : slots) {
      List<Numeral.Place> places = slot.in(translation);
      if (!places.isEmpty()) {
        InlineCode code = slot.code().numbered(++last);
        codes.add(code);
        numbers.set(slot.selector(), last);
        puts.add(new Put(places.get(0), code));
      }
    }
    puts.sort(Comparator.comparingInt((Put put) -> put.place().start()).reversed());
    var said = new StringBuilder(translation);
    puts.forEach(put -> said.replace(put.place().start(), put.place().end(), put.code().marker()));
    return new Variant(cases, Recoded.of(said.toString(), codes), numbers);
  }
}
