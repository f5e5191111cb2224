package tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static tolmach.article.Fixtures.lines;
import static tolmach.article.Fixtures.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The habits in which agencies differ, each in a sample of our own: where headline, by-line and
 * notes stand, what text is wrapped in, how kills and embargoes are said.
 */
class AgencyHabitsTest {

  private static String g2(String language, String itemMeta, String contentMeta, String content) {
    return "<?xml version='1.0' encoding='UTF-8'?><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'"
        + " guid='urn:test:agency' version='2' xml:lang='"
        + language
        + "'><catalogRef href='http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml'/>"
        + "<itemMeta><itemClass qcode='ninat:text'/><versionCreated>2026-11-23T10:00:00Z"
        + "</versionCreated>"
        + itemMeta
        + "</itemMeta><contentMeta>"
        + contentMeta
        + "</contentMeta><contentSet><inlineXML contenttype='application/xhtml+xml'>"
        + content
        + "</inlineXML></contentSet></newsItem>";
  }

  private static String xhtml(String body) {
    return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>"
        + body
        + "</body></html>";
  }

  @Test
  void afp_gives_the_headline_in_the_metadata_and_its_dateline_in_the_text() {
    Article article =
        read(
            g2(
                "fr",
                "<pubStatus qcode='stat:usable'/><signal qcode='sig:update'/>",
                "<urgency>4</urgency><creditline>AFP</creditline><language tag='fr'/>"
                    + "<by>Anne Morel</by><headline>Le port de Varnholm rouvre après la tempête"
                    + "</headline><slugline separator='-'>Mer-tempête-port</slugline>",
                xhtml(
                    "<p>Le port de Varnholm a rouvert lundi matin après trois jours de tempête.</p>"
                        + "<p>Vingt-six navires attendaient encore au large, selon le port.</p>"
                        + "<p>am/jb</p>")));
    assertThat(lines(article))
        .startsWith("headline: Le port de Varnholm rouvre après la tempête")
        .contains("paragraph: Vingt-six navires attendaient encore au large, selon le port.");
    assertThat(article.properties().path("by").asText()).isEqualTo("Anne Morel");
    assertThat(article.properties().at("/infoSources/0/name").asText()).isEqualTo("AFP");
    assertThat(article.properties().path("slugline").asText()).isEqualTo("Mer-tempête-port");
  }

  @Test
  void ansa_signs_its_last_line() {
    Article article =
        read(
            g2(
                "it",
                "<pubStatus qcode='stat:usable'/>",
                "<urgency>5</urgency><headline>Riapre il porto di Varnholm</headline>",
                "<nitf><body><body.head><hedline><hl1>Riapre il porto di Varnholm</hl1></hedline>"
                    + "</body.head><body.content><p>Il porto di Varnholm ha riaperto lunedì mattina"
                    + " dopo tre giorni di tempesta.</p><p>Lo ha detto il comandante del porto.</p>"
                    + "<p>(ANSA).</p></body.content></body></nitf>"));
    assertThat(lines(article))
        .containsExactly(
            "headline: Riapre il porto di Varnholm",
            "paragraph: Il porto di Varnholm ha riaperto lunedì mattina dopo tre giorni di"
                + " tempesta.",
            "paragraph: Lo ha detto il comandante del porto.");
    assertThat(Fixtures.dropped(article)).containsEntry("(ANSA).", "an agency's sign-off");
  }

  @Test
  void ap_names_the_status_by_a_scheme_of_its_own_and_kills_with_a_note() {
    String kill =
        g2(
            "en",
            "<pubStatus qcode='apstat:canceled'/><edNote>KILL. The story is wrong.</edNote>"
                + "<edNote>Do not use.</edNote>",
            "<headline>Port story</headline>",
            xhtml("<p>Editors: please kill the story about the port of Varnholm.</p>"));
    assertThat(Fixtures.peek(kill).status()).isEqualTo(PublicationStatus.CANCELED);
    assertThat(read(kill).properties().path("edNote").asText())
        .isEqualTo("KILL. The story is wrong. Do not use.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pubStatus qcode='stat:canceled'/>",
        "<pubStatus qcode='psg2:canceled'/>",
        "<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>"
      })
  void a_kill_is_a_kill_in_every_spelling(String status) {
    assertThat(Fixtures.peek(g2("en", status, "", xhtml("<p>Kill.</p>"))).status())
        .isEqualTo(PublicationStatus.CANCELED);
  }

  @Test
  void dpa_keeps_a_notepad_for_editors_below_the_text() {
    Article article =
        read(
            g2(
                "de",
                "<pubStatus qcode='stat:usable'/><edNote role='dpaednoterole:message'>Mit Bild."
                    + "</edNote>",
                "<urgency>3</urgency><headline role='dpahltype:main'>Hafen von Varnholm wieder"
                    + " offen</headline><headline role='dpahltype:subhead'>Schiffe warten</headline>"
                    + "<dateline>Varnholm (dpa)</dateline>",
                xhtml(
                    "<section class='main'><p>Der Hafen von Varnholm ist seit Montagmorgen wieder"
                        + " offen.</p><p>Das sagte der Hafenmeister.</p></section><section"
                        + " class='notepad'><h2>Notizblock</h2><p>Redaktionelle Hinweise: Tel."
                        + " 0123</p></section>")));
    assertThat(lines(article))
        .containsExactly(
            "headline: Hafen von Varnholm wieder offen",
            "paragraph: Der Hafen von Varnholm ist seit Montagmorgen wieder offen.",
            "paragraph: Das sagte der Hafenmeister.");
    assertThat(article.properties().path("edNote").asText())
        .isEqualTo("Mit Bild. Notizblock Redaktionelle Hinweise: Tel. 0123");
    assertThat(article.properties().path("located").asText()).isEqualTo("Varnholm (dpa)");
  }

  @Test
  void efe_ends_with_its_name_and_the_letters_of_its_desk() {
    Article article =
        read(
            g2(
                "es",
                "<pubStatus qcode='stat:usable'/>",
                "<headline>Reabre el puerto de Varnholm</headline>",
                xhtml(
                    "<p>El puerto de Varnholm reabrió este lunes tras tres días de temporal.</p>"
                        + "<p>EFE</p><p>EFE abc/de</p>")));
    assertThat(lines(article)).hasSize(2);
    assertThat(Fixtures.dropped(article)).containsKeys("EFE", "EFE abc/de");
  }

  @Test
  void ntb_marks_the_lead_as_a_paragraph_of_its_nitf() {
    Article article =
        read(
            "<nitf><head><docdata management-status='usable'><doc-id id-string='NTB1'"
                + " regsrc='NTB'/><urgency ed-urg='6'/><date.issue norm='20261123T100000'/>"
                + "</docdata></head><body><body.head><hedline><hl1>Havnen i Varnholm er åpen</hl1>"
                + "</hedline></body.head><body.content><p lede='true' class='lead'>Havnen i Varnholm"
                + " åpnet mandag morgen etter tre dager.</p><p class='txt-ind'>Det opplyser"
                + " havnesjefen til NTB.</p><p class='txt'>(©NTB)</p></body.content></body></nitf>");
    assertThat(lines(article))
        .containsExactly(
            "headline: Havnen i Varnholm er åpen",
            "lead: Havnen i Varnholm åpnet mandag morgen etter tre dager.",
            "paragraph: Det opplyser havnesjefen til NTB.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(ends)", "ends", "end", "-30-", "ENDS", "###", "(End)"})
  void pa_says_that_its_text_ends(String mark) {
    Article article =
        read(
            g2(
                "en-GB",
                "<pubStatus qcode='stat:usable'/>",
                "<headline>Port reopens</headline>",
                xhtml(
                    "<p>The port of Varnholm reopened on Monday, its master said.</p><p>"
                        + mark
                        + "</p>")));
    assertThat(lines(article))
        .containsExactly(
            "headline: Port reopens",
            "paragraph: The port of Varnholm reopened on Monday, its master said.");
  }

  @Test
  void a_text_about_an_end_is_no_sign_off() {
    Article article =
        read(
            g2(
                "en",
                "",
                "<headline>The end</headline>",
                xhtml("<p>The end of the ice came on Monday.</p><p>The end of winter too.</p>")));
    assertThat(lines(article)).hasSize(3);
  }

  @Test
  void ritzau_signs_between_slashes() {
    Article article =
        read(
            g2(
                "da",
                "<pubStatus qcode='stat:usable'/>",
                "<headline>Havnen i Varnholm er åben igen</headline>",
                xhtml(
                    "<p>Havnen i Varnholm åbnede mandag morgen efter tre dage.</p><p>/ritzau/</p>")));
    assertThat(lines(article)).hasSize(2);
  }

  @Test
  void stt_holds_a_text_back_until_further_notice_with_an_empty_embargo() {
    String held =
        g2(
            "fi",
            "<embargoed/><pubStatus qcode='stat:usable'/>",
            "<headline>Varnholmin satama on taas auki</headline>",
            xhtml("<p>Varnholmin satama avattiin maanantaina.</p><p>STT</p>"));
    assertThat(Fixtures.peek(held).status()).isEqualTo(PublicationStatus.WITHHELD);
    assertThat(lines(read(held))).hasSize(2);
  }
}
