import com.sun.source.util.JavacTask;
import java.nio.charset.StandardCharsets;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Ends with 0 where a file is Java by its syntax; what it imports need not be there. */
public class Parses {
  public static void main(String[] args) throws Exception {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8)) {
      var task = compiler.getTask(null, files, said, null, null, files.getJavaFileObjects(args[0]));
      ((JavacTask) task).parse();
    }
    System.exit(said.getDiagnostics().stream().anyMatch(one -> one.getKind() == Diagnostic.Kind.ERROR) ? 1 : 0);
  }
}
