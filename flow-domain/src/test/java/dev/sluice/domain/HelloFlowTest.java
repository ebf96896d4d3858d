package dev.sluice.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.domain.definition.FlowDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the README runs, with nothing but this module on its class path. */
class HelloFlowTest {

  private static final String NAME = "HelloFlow";

  @TempDir Path directory;

  @Test
  void printsTheChallengeAndThenTheEnd() throws Exception {
    compile(source());

    assertThat(run())
        .containsExactly(
            "Greeting[text=What is your name?]", "RedirectChallenge[to=/, finalRedirect=true]");
  }

  @Test
  void standsInTheReadmeAsItIs() throws Exception {
    Optional<String> readme = findReadme();
    assumeTrue(
        readme.filter(text -> text.contains("class " + NAME)).isPresent(),
        "README.md DOES NOT SHOW THE PROGRAM " + NAME + " YET: nothing to compare");

    assertThat(readme.orElseThrow()).contains("```java\n" + Files.readString(source()) + "```");
  }

  private void compile(Path source) throws IOException, URISyntaxException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    List<String> options =
        List.of("--release", "21", "-cp", domain().toString(), "-d", directory.toString());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  private List<String> run() throws Exception {
    URL[] classPath = {directory.toUri().toURL(), domain().toUri().toURL()};
    var printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (var loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
        var out = new PrintStream(printed, true, UTF_8)) {
      System.setOut(out);
      loader.loadClass(NAME).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8).lines().toList();
  }

  private static Path domain() throws URISyntaxException {
    return Path.of(
        FlowDefinition.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Path source() throws URISyntaxException {
    URL program = HelloFlowTest.class.getResource("/readme/" + NAME + ".java");
    return Path.of(program.toURI());
  }

  private static Optional<String> findReadme() throws IOException {
    Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    Optional<Path> file =
        Stream.iterate(start, at -> at != null, Path::getParent)
            .map(at -> at.resolve("README.md"))
            .filter(Files::isRegularFile)
            .findFirst();
    return file.isPresent() ? Optional.of(Files.readString(file.get())) : Optional.empty();
  }
}
