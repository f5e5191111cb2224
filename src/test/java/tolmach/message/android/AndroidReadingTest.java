package tolmach.message.android;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.message.xml.Samples.keys;
import static tolmach.message.xml.Samples.marked;
import static tolmach.message.xml.Samples.message;
import static tolmach.message.xml.Samples.parse;
import static tolmach.message.xml.Samples.plain;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageText;
import tolmach.message.Selector;
import tolmach.message.Variant;
import tolmach.message.xml.Samples;
import tolmach.segment.CodedText;
import tolmach.segment.InlineCode;

/** What a file of Android's resources says. */
class AndroidReadingTest {

  private static final AndroidFormat FORMAT = new AndroidFormat();

  private final Bundle en = parse(FORMAT, Samples.file("android-en/values/strings.xml"));
  private final Bundle ru = parse(FORMAT, Samples.file("android-ru/values/strings.xml"));

  private static Message only(String inner) {
    Bundle bundle = parse(FORMAT, "<resources><string name='a'>" + inner + "</string></resources>");
    return message(bundle, "a");
  }

  private static String said(String inner) {
    return Samples.said(only(inner).text()).get(0).substring(2);
  }

  private static List<String> codes(MessageText text) {
    return text.variants().get(0).text().codes().stream().map(InlineCode::data).toList();
  }

  @Test
  void finds_strings_items_of_arrays_and_plurals_in_the_order_of_the_file() {
    assertThat(keys(ru))
        .startsWith("sign_in", "sign_out")
        .containsSequence("ticket_note", "passengers", "places_left", "weekdays[0]", "weekdays[1]")
        .endsWith("weekdays[6]")
        .hasSize(24);
    assertThat(keys(en)).doesNotContain("gap", "ink");
  }

  @Test
  void one_name_for_several_products_is_several_messages() {
    assertThat(keys(en)).contains("settings_signed_in(tablet)", "settings_signed_in(default)");
  }

  @Test
  void a_plural_with_the_name_of_a_string_is_told_from_it() {
    Bundle bundle =
        parse(
            FORMAT,
            "<resources><plurals name='a'><item quantity='other'>x</item></plurals>"
                + "<string name='a'>y</string></resources>");
    assertThat(keys(bundle)).containsExactly("plurals/a", "a");
  }

  @ParameterizedTest
  @CsvSource({
    "app_name,false",
    "support_address,false",
    "url_terms,false",
    "settings_same,false",
    "text_size_values[0],false",
    "text_sizes[0],true",
    "article_mentions,true",
    "front_title,true"
  })
  void knows_what_is_not_to_be_translated(String key, boolean translate) {
    assertThat(message(en, key).translate()).isEqualTo(translate);
  }

  @Test
  void a_whole_file_may_be_kept_from_translation() {
    Bundle bundle =
        parse(FORMAT, "<resources translatable='false'><string name='a'>x</string></resources>");
    assertThat(message(bundle, "a").translate()).isFalse();
  }

  @Test
  void comments_above_without_a_blank_line_and_behind_are_of_the_message() {
    assertThat(message(en, "front_loading").comment())
        .isEqualTo("Shown while the list loads. Max. 40 characters.");
    assertThat(message(en, "front_loading").limit()).isEqualTo(40);
    assertThat(message(en, "front_title").comment()).isEmpty();
    assertThat(message(en, "front_weather").comment())
        .isEqualTo("temperature and a word such as \"cloudy\"");
    assertThat(message(en, "front_breaking").comment()).isEmpty();
    assertThat(message(en, "text_sizes[2]").comment()).isEqualTo("As large as it gets");
    assertThat(message(en, "saved_stories").comment())
        .isEqualTo("How many stories are saved on the device");
    assertThat(message(ru, "ticket_return").limit()).isEqualTo(12);
  }

  @Test
  void says_the_line_and_the_language() {
    assertThat(message(en, "front_title").line()).isEqualTo(16);
    assertThat(message(en, "comments").line()).isEqualTo(67);
    assertThat(en.language()).isEqualTo(LanguageTag.of("en"));
    assertThat(ru.language()).isEqualTo(LanguageTag.UNDETERMINED);
    assertThat(message(en, "front_title").given()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "It\\'s|It's",
        "say \\\"hi\\\"|say \"hi\"",
        "back\\\\slash|back\\slash",
        "\\@home|@home",
        "\\?why|?why",
        "\\u0041\\u00e9|Aé",
        "caf&#233; &amp; &lt;b>|café & <b>",
        "  two   blanks  |two blanks",
        "a\\u0020 b|^a  b^",
        "\"  kept  \"|^  kept  ^",
        "\"it's \\\"so\\\"\"|it's \"so\"",
        "say \"two  blanks\" here|say two  blanks here",
        "<![CDATA[a & b <i>c</i>]]>|a & b <i>c</i>",
        "<![CDATA[It\\'s]]>|It's",
        "<![CDATA[<a href=\"x\">]]>|<a href=\"x\">",
        "a <b> c</b>|a <b> c</b>",
        "a&#8217;b|a’b",
        "|^^"
      })
  void resolves_the_escapes_of_xml_and_then_those_of_android(String inner, String meant) {
    assertThat(said(inner == null ? "" : inner)).isEqualTo(meant);
  }

  @Test
  void a_line_that_is_wrapped_in_the_file_is_one_line() {
    assertThat(message(en, "article_long").text())
        .isEqualTo(plain("A long text that an editor has wrapped by hand."));
  }

  @Test
  void line_breaks_placeholders_and_tags_are_codes() {
    MessageText text = message(en, "front_empty").text();
    assertThat(marked(text)).isEqualTo("Nothing here yet.⟦1⟧Pull down to refresh.");
    assertThat(codes(text)).containsExactly("\n");
    assertThat(marked(message(en, "article_read_more").text()))
        .isEqualTo("Read ⟦1⟧the whole⟦/1⟧ story at ⟦2⟧harbourpost.example⟦/2⟧");
    assertThat(codes(message(en, "article_escaped").text())).containsExactly("<b>", "</b>");
    assertThat(marked(message(en, "article_escaped").text()))
        .isEqualTo("Tap ⟦1⟧Save⟦/1⟧ to read it offline & ad-free");
  }

  @Test
  void a_marked_placeholder_is_one_code_with_its_mark() {
    assertThat(marked(message(en, "front_greeting").text()))
        .isEqualTo("Good morning, ⟦1⟧! You have ⟦2⟧ new stories.");
    assertThat(codes(message(en, "front_greeting").text()))
        .containsExactly(
            "<xliff:g id=\"name\" example=\"Anna\">%1$s</xliff:g>",
            "<xliff:g id=\"count\" example=\"3\">%2$d</xliff:g>");
  }

  @Test
  void a_tag_and_the_same_tag_as_text_are_told_apart() {
    assertThat(codes(only("<b>x</b> &lt;b>y&lt;/b>").text()))
        .containsExactly("<b>", "</b>", "&lt;b>", "&lt;/b>");
  }

  @Test
  void pairs_of_tags_as_text_are_found_across_marked_placeholders() {
    MessageText text = only("&lt;b><xliff:g xmlns:xliff='x'>%s</xliff:g>&lt;/b> now").text();
    assertThat(marked(text)).isEqualTo("⟦1⟧⟦2⟧⟦/1⟧ now");
  }

  @Test
  void a_plural_has_its_cases_and_says_which_code_prints_the_number() {
    MessageText text = message(en, "comments").text();
    assertThat(text.selectors()).containsExactly(new Selector("", Selector.Kind.CARDINAL, 0));
    assertThat(text.variants())
        .extracting(Variant::cases)
        .containsExactly(List.of("one"), List.of("other"));
    assertThat(text.variants())
        .extracting(Variant::numbers)
        .containsExactly(List.of(1), List.of(1));
    assertThat(message(en, "minutes_ago").text().variants())
        .extracting(Variant::numbers)
        .containsExactly(List.of(0), List.of(1));
    CodedText many = message(ru, "passengers").text().variants().get(2).text();
    assertThat(many.text()).isEqualTo("⟦1⟧ пассажиров");
  }
}
