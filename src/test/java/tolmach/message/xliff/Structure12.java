package tolmach.message.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tolmach.message.xml.XmlElement;
import tolmach.message.xml.XmlSource;

/**
 * The rules of xliff-core-1.2-strict.xsd that a writer of targets could break: order and number of
 * what is in a {@code <trans-unit>}, states, languages, unique ids, and pairs of inline elements.
 */
final class Structure12 {

  private static final List<String> ORDER = List.of("source", "seg-source", "target");
  private static final Set<String> BEHIND =
      Set.of("context-group", "count-group", "prop-group", "note", "alt-trans");
  private static final Set<String> STATES =
      Set.of(
          "final",
          "needs-adaptation",
          "needs-l10n",
          "needs-review-adaptation",
          "needs-review-l10n",
          "needs-review-translation",
          "needs-translation",
          "new",
          "signed-off",
          "translated");

  private Structure12() {}

  static void validate(String xliff) {
    XmlSource source = XmlSource.parse(xliff);
    assertThat(source.root().local()).isEqualTo("xliff");
    for (XmlElement file : source.root().elements("file").toList()) {
      assertThat(file.value("target-language")).isNotEmpty();
      var ids = new HashSet<String>();
      file.elements("body").forEach(body -> within(body, file, ids));
    }
  }

  private static void within(XmlElement parent, XmlElement file, Set<String> ids) {
    parent.elements("group").forEach(group -> within(group, file, ids));
    parent
        .elements("trans-unit")
        .forEach(
            unit -> {
              assertThat(ids.add(unit.value("id"))).as(unit.value("id")).isTrue();
              unit(unit, file);
            });
  }

  private static void unit(XmlElement unit, XmlElement file) {
    List<String> names = unit.elements().map(XmlElement::local).toList();
    var first = new ArrayList<>(names);
    first.retainAll(ORDER);
    assertThat(first).doesNotHaveDuplicates().startsWith("source");
    assertThat(first).isSortedAccordingTo((a, b) -> ORDER.indexOf(a) - ORDER.indexOf(b));
    assertThat(names.subList(0, first.size())).isEqualTo(first);
    assertThat(BEHIND).containsAll(names.subList(first.size(), names.size()));
    unit.first("target")
        .ifPresent(
            target -> {
              target.find("state").ifPresent(state -> assertThat(STATES).contains(state.value()));
              target
                  .find("xml:lang")
                  .ifPresent(
                      language ->
                          assertThat(language.value()).isEqualTo(file.value("target-language")));
              assertThat(inline(unit.first("source").orElseThrow()))
                  .as(unit.value("id"))
                  .containsAll(inline(target));
            });
  }

  private static List<String> inline(XmlElement element) {
    var found = new ArrayList<String>();
    element
        .elements()
        .forEach(
            inner -> {
              if (!inner.value("mtype").equals("seg")) {
                found.add(inner.local() + " " + inner.value("id"));
              }
              found.addAll(inline(inner));
            });
    return found;
  }
}
