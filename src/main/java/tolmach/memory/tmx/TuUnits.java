package tolmach.memory.tmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tolmach.language.LanguagePair;
import tolmach.language.LanguageTag;
import tolmach.memory.OriginClass;
import tolmach.memory.Unit;
import tolmach.segment.MarkedText;
import tolmach.segment.TextHash;

/**
 * The units of a {@code <tu>}: one for each language beside the source's; where every language may
 * be the source ({@code *all*}), one for each two of them in either direction.
 */
final class TuUnits {

  private static final String ANY_SOURCE = "*all*";

  private final TmxHeader header;
  private final TmxDefaults defaults;

  TuUnits(TmxHeader header, TmxDefaults defaults) {
    this.header = header;
    this.defaults = defaults;
  }

  /**
   * @return those that are wanted
   * @throws BadUnitException if one of its parts is bad: then none is taken
   */
  List<Unit> of(Tu tu) throws BadUnitException {
    if (!tu.fault().isEmpty()) {
      throw new BadUnitException(tu.fault());
    }
    var languages = new ArrayList<LanguageTag>();
    for (Tuv tuv : tu.tuvs()) {
      languages.add(header.isOurs() ? ourTag(tuv.language()) : TmxLanguage.of(tuv.language()));
    }
    if (languages.size() < 2) {
      throw new BadUnitException(
          languages.isEmpty() ? "it has no <tuv>" : "it has one language only");
    }
    String source = tu.attributes().getOrDefault("srclang", header.sourceLanguage());
    var units = new ArrayList<Unit>();
    if (source.equals(ANY_SOURCE)) {
      for (int from = 0; from < languages.size(); from++) {
        units.addAll(from(tu, languages, from));
      }
    } else {
      units.addAll(from(tu, languages, place(languages, source)));
    }
    return units;
  }

  private static int place(List<LanguageTag> languages, String source) throws BadUnitException {
    LanguageTag wanted;
    try {
      wanted = LanguageTag.of(source.strip().replace('_', '-'));
    } catch (IllegalArgumentException e) {
      throw new BadUnitException("its source language \"" + source + "\" is no code of a language");
    }
    int place = languages.indexOf(wanted);
    for (int i = 0; place < 0 && i < languages.size(); i++) {
      if (wanted.sameLanguageAs(languages.get(i))) {
        place = i;
      }
    }
    if (place < 0) {
      throw new BadUnitException("it has no text in its source language " + wanted);
    }
    return place;
  }

  private List<Unit> from(Tu tu, List<LanguageTag> languages, int source) throws BadUnitException {
    var units = new ArrayList<Unit>();
    for (int target = 0; target < languages.size(); target++) {
      if (target != source && defaults.wants(languages.get(source), languages.get(target))) {
        var pair = new LanguagePair(languages.get(source), languages.get(target));
        Tuv one = tu.tuvs().get(source);
        Tuv other = tu.tuvs().get(target);
        units.add(header.isOurs() ? ours(tu, pair, one, other) : theirs(tu, pair, one, other));
      }
    }
    return units;
  }

  private Unit ours(Tu tu, LanguagePair pair, Tuv one, Tuv other) throws BadUnitException {
    String source = full(VerbatimText.of(one.segment()), "source");
    String target = full(VerbatimText.of(other.segment()), "target");
    return unit(
        tu,
        pair,
        source,
        target,
        tu.prop(TmxNames.SOURCE_HASH).orElseGet(() -> TextHash.of(source)),
        new Context(tu.prop(TmxNames.PREVIOUS).orElse(""), tu.prop(TmxNames.NEXT).orElse("")),
        created(tu, other));
  }

  private Unit theirs(Tu tu, LanguagePair pair, Tuv one, Tuv other) throws BadUnitException {
    NumberedText numbered = NumberedText.ofSource(one.segment());
    String source = full(numbered.text(), "source");
    full(plain(other), "target");
    String target = numbered.target(other.segment());
    return unit(
        tu, pair, source, target, TextHash.of(source), Context.of(tu, target), created(tu, other));
  }

  private Unit unit(
      Tu tu,
      LanguagePair pair,
      String source,
      String target,
      String sourceHash,
      Context context,
      Instant created)
      throws BadUnitException {
    return new Unit(
        pair,
        source,
        target,
        sourceHash,
        context.previous(),
        context.next(),
        tu.prop(TmxNames.URI).orElse(defaults.uri()),
        origin(tu),
        tu.prop(TmxNames.ENGINE).orElse(null),
        tu.prop(TmxNames.ENGINE_VERSION).orElse(null),
        created,
        tu.prop(TmxNames.DESK).orElse(defaults.desk()),
        number(tu, TmxNames.SEQUENCE, Long.MAX_VALUE),
        (int) number(tu, TmxNames.PLACE, Integer.MAX_VALUE),
        by(tu));
  }

  private OriginClass origin(Tu tu) throws BadUnitException {
    if (defaults.origin().isPresent()) {
      return defaults.origin().get();
    }
    String said = tu.prop(TmxNames.ORIGIN).orElse(OriginClass.IMPORTED.name());
    try {
      return OriginClass.valueOf(said);
    } catch (IllegalArgumentException e) {
      throw new BadUnitException("\"" + said + "\" is no origin of a unit");
    }
  }

  private String by(Tu tu) {
    return tu.prop(TmxNames.BY)
        .or(() -> attribute(tu.attributes(), "creationid"))
        .or(() -> attribute(tu.attributes(), "changeid"))
        .or(() -> attribute(tu.tuvs().get(tu.tuvs().size() - 1).attributes(), "creationid"))
        .orElse(defaults.by());
  }

  private Instant created(Tu tu, Tuv target) {
    Optional<Instant> exactly = tu.prop(TmxNames.CREATED).flatMap(TuUnits::instant);
    return exactly.orElseGet(
        () ->
            Stream.of(tu.attributes(), target.attributes())
                .flatMap(dates -> Stream.of(dates.get("changedate"), dates.get("creationdate")))
                .map(TmxDate::read)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .or(header::created)
                .orElse(defaults.created()));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> attribute(Map<String, String> attributes, String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  private static long number(Tu tu, String name, long max) throws BadUnitException {
    String text = tu.prop(name).orElse("0");
    try {
      long number = Long.parseLong(text);
      if (number >= 0 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadUnitException("\"" + text + "\" is no number for " + name);
  }

  private static LanguageTag ourTag(String code) throws BadUnitException {
    try {
      return LanguageTag.of(code);
    } catch (IllegalArgumentException e) {
      throw new BadUnitException("\"" + code + "\" is no language tag");
    }
  }

  private static String plain(Tuv tuv) {
    var text = new StringBuilder();
    tuv.segment().forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static String full(String text, String which) throws BadUnitException {
    if (MarkedText.plain(text).isBlank()) {
      throw new BadUnitException("its " + which + " is empty");
    }
    return text;
  }
}
