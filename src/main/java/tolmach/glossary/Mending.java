package tolmach.glossary;

import java.util.List;
import java.util.Optional;
import tolmach.language.LanguagePair;

/**
 * Puts a wanted term in the place of its rendering. What is not sure is left to a person: where the
 * rendering is, which case stood there, what else would have to change with it.
 */
final class Mending {

  private final Verification verification;
  private final LanguagePair pair;

  Mending(Verification verification, LanguagePair pair) {
    this.verification = verification;
    this.pair = pair;
  }

  Optional<String> of(String source, String target, List<Alignment> alignment, TermFault fault) {
    TermMatch match = fault.match();
    if (match == null || match.wanted().isEmpty()) {
      return Optional.empty();
    }
    Optional<Span> rendering = rendering(source, target, alignment, fault);
    if (rendering.isEmpty()) {
      return Optional.empty();
    }
    Term wanted = match.wanted().get(0);
    Place place = new Place(target, rendering.get());
    boolean several = Plural.inSource(source, match, pair.source());
    if (wanted.status() == TermStatus.DO_NOT_TRANSLATE) {
      return Optional.of(place.with(wanted.text()));
    }
    return switch (pair.target().language().value()) {
      case "ru" -> RussianMending.of(place, wanted, several);
      case "en" -> EnglishMending.of(place, wanted);
      case "zh", "ja", "th", "vi" -> Optional.of(place.with(wanted.text()));
      default -> Optional.empty();
    };
  }

  /** The forbidden word itself, where there is one of this term, or else what is aligned. */
  private Optional<Span> rendering(
      String source, String target, List<Alignment> alignment, TermFault fault) {
    if (fault.kind() == TermFault.Kind.FORBIDDEN) {
      boolean within = fault.start() >= 0 && fault.end() <= target.length();
      return within ? Optional.of(new Span(fault.start(), fault.end())) : Optional.empty();
    }
    List<Span> forbidden =
        fault.match().forbidden().stream()
            .flatMap(term -> verification.spans(term, target).stream())
            .toList();
    return forbidden.size() == 1
        ? Optional.of(forbidden.get(0))
        : Rendering.aligned(alignment, fault.match(), source, target);
  }
}
