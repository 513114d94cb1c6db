import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * Nodes of a search engine in one process, for trying out and for tests: `FOLDER PLUGINS HTTP_PORTS TRANSPORT_PORTS
 * SETTING=VALUE …`, plugins by their classes, ports one each for a node, all separated by commas. A node is named after its
 * transport port. The process ends when its input ends; what the nodes hold stays in the folder.
 */
public class LocalCluster {
  public static void main(String[] args) throws Exception {
    var httpPorts = List.of(args[2].split(","));
    var transportPorts = List.of(args[3].split(","));
    var runner = new OpenSearchRunner();
    runner.setMaxHttpPort(65_535);
    runner.onBuild((number, settings) -> {
      settings.put("http.port", httpPorts.get(number - 1));
      settings.put("transport.port", transportPorts.get(number - 1));
      settings.put("node.name", transportPorts.get(number - 1));
      for (var setting : List.of(args).subList(4, args.length)) {
        var parts = setting.split("=", 2);
        settings.put(parts[0], parts[1]);
      }
    });
    var configs = OpenSearchRunner.newConfigs()
      .basePath(args[0])
      .numOfNode(httpPorts.size())
      .pluginTypes(args[1]);
    runner.build(configs);
    while (System.in.read() != -1);
    runner.close();
    System.exit(0);
  }
}
