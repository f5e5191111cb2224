package tolmach.message.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tolmach.article.BadItemException;

/** Where things stand in an XML file, and how it is changed there. */
class XmlSourceTest {

  private static final String FILE =
      "\uFEFF<?xml version='1.0'?>\r\n<!DOCTYPE a>\n<!-- <b> -->\r<a xmlns:y='n' x = 'a>b' y:z=\"&quot;&#x41;\">\n"
          + " <b/>t &amp; u<![CDATA[<c>&amp;]]><d\n>e</d ><?p <q>?>\n</a>\n";

  private final XmlSource source = XmlSource.parse(FILE);

  @Test
  void elements_know_their_tags_and_lines() {
    XmlElement root = source.root();
    assertThat(source.raw(root.start(), root.inner())).startsWith("<a xmlns").endsWith("\">");
    assertThat(source.raw(root.innerEnd(), root.end())).isEqualTo("</a>");
    assertThat(root.line()).isEqualTo(4);
    assertThat(root.elements()).extracting(XmlElement::name).containsExactly("b", "d");
    XmlElement d = root.first("d").orElseThrow();
    assertThat(source.raw(d.start(), d.end())).isEqualTo("<d\n>e</d >");
    assertThat(source.inner(d)).isEqualTo("e");
    assertThat(d.line()).isEqualTo(5);
    assertThat(root.first("b").orElseThrow().isOneTag()).isTrue();
  }

  @Test
  void attributes_have_their_entities_resolved() {
    assertThat(source.root().value("x")).isEqualTo("a>b");
    assertThat(source.root().prefixed("z").orElseThrow().value()).isEqualTo("\"A");
    assertThat(source.root().value("none")).isEmpty();
  }

  @Test
  void words_are_what_a_parser_reads() {
    assertThat(source.words(source.root())).isEqualTo("\n t & u<c>&amp;e\n");
  }

  @Test
  void a_tag_gets_other_attributes_and_keeps_the_rest() {
    assertThat(new StartTag("<a  b='1'   c = \"2\" />").set("b", "x'\"<").remove("c").opened())
        .hasToString("<a  b='x&apos;&quot;&lt;'>");
    assertThat(new StartTag("<a b='1' c='2' >").set("n", "3", "b").set("m", "4"))
        .hasToString("<a b='1' n=\"3\" c='2' m=\"4\" >");
    assertThat(new StartTag("<a/>").set("n", "3")).hasToString("<a n=\"3\"/>");
    assertThat(new StartTag("<a>").remove("n")).hasToString("<a>");
  }

  @Test
  void edits_change_their_places_and_no_other() {
    var edits = new Edits("abcdef");
    edits.replace(4, 5, "E!");
    edits.replace(0, 1, "");
    edits.replace(6, 6, "g");
    assertThat(edits.applied()).isEqualTo("bcdE!fg");
    assertThatThrownBy(() -> edits.replace(4, 4, "x")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_prefix_that_is_not_declared_is_named() {
    for (String tag : new String[] {"<x:b/>", "<b x:c='d'/>"}) {
      assertThatThrownBy(() -> XmlSource.parse("<a>\n" + tag + "</a>"))
          .isInstanceOf(BadItemException.class)
          .hasMessage(
              "line 2: the prefix \"x\" stands for no namespace; declare it in the first element,"
                  + " xmlns:x=\"…\"");
    }
  }

  @Test
  void the_character_that_stands_for_tags_is_in_no_file() {
    var characters = new Spelled("a\n\uFDD0");
    assertThatThrownBy(() -> characters.add(new XmlPiece(XmlPiece.Kind.TEXT, 0, 3)))
        .isInstanceOf(BadItemException.class)
        .hasMessageStartingWith("line 2: U+FDD0");
  }
}
