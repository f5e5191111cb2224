package tolmach.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article in JSON-LD. */
final class JsonLd {

  private static final Pattern ARTICLE =
      Pattern.compile("(https?://schema\\.org/)?\\w*(Article|BlogPosting|Report)");

  private final JsonNode article;

  private JsonLd(JsonNode article) {
    this.article = article;
  }

  /** A page without an article in JSON-LD, or with JSON that cannot be read, gives empty values. */
  static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        var found = find(Json.MAPPER.readTree(script.data()));
        if (found.isPresent()) {
          return new JsonLd(found.get());
        }
      } catch (JsonProcessingException e) {
        // pages in the wild are full of broken JSON-LD; the other signals serve then
        continue;
      }
    }
    return new JsonLd(Json.MAPPER.missingNode());
  }

  private static Optional<JsonNode> find(JsonNode node) {
    var candidates = new ArrayList<JsonNode>();
    (node.isArray() ? node : List.of(node)).forEach(candidates::add);
    candidates.addAll(node.path("@graph").findParents("@type"));
    return candidates.stream().filter(JsonLd::isArticle).findFirst();
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (ARTICLE.matcher(one.asText()).matches()) {
        return true;
      }
    }
    return false;
  }

  boolean isFound() {
    return !article.isMissingNode();
  }

  Optional<String> headline() {
    return text("headline");
  }

  /** Plain text, its paragraphs parted by line breaks. */
  Optional<String> body() {
    return Optional.ofNullable(Words.orNull(article.path("articleBody").asText("")));
  }

  Optional<String> published() {
    return text("datePublished");
  }

  Optional<String> modified() {
    return text("dateModified");
  }

  Optional<String> language() {
    JsonNode language = article.path("inLanguage");
    return Optional.ofNullable(
        Words.orNull(
            language.isObject() ? language.path("alternateName").asText() : language.asText()));
  }

  /** Names of the authors, comma between. */
  Optional<String> authors() {
    JsonNode author = article.path("author");
    var names = new ArrayList<String>();
    (author.isArray() ? author : List.of(author))
        .forEach(one -> names.add(one.isObject() ? one.path("name").asText("") : one.asText("")));
    return Optional.ofNullable(
        Words.orNull(
            names.stream().filter(name -> !name.isBlank()).collect(Collectors.joining(", "))));
  }

  /** The sections the article stands in. */
  List<String> sections() {
    JsonNode section = article.path("articleSection");
    var sections = new ArrayList<String>();
    (section.isArray() ? section : List.of(section))
        .forEach(one -> sections.add(Words.clean(one.asText(""))));
    sections.removeIf(String::isBlank);
    return sections;
  }

  /** Publishers escape their JSON-LD as HTML more often than not. */
  private Optional<String> text(String name) {
    String value = Jsoup.parseBodyFragment(article.path(name).asText("")).text();
    return Optional.ofNullable(Words.orNull(Words.clean(value)));
  }
}
