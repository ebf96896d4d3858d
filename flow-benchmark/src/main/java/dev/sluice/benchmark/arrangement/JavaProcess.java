package dev.sluice.benchmark.arrangement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a process of our own JDK is started.
 *
 * @param jvmOptions what the virtual machine is given
 * @param environment what the environment says, beside what ours says
 */
record JavaProcess(List<String> jvmOptions, Map<String, String> environment) {

  /** With what follows the options on the command line. */
  ProcessBuilder running(List<String> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(program);
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder;
  }
}
