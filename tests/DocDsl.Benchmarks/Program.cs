using System.Globalization;
using BenchmarkDotNet.Running;
using DocDsl.Benchmarks.Emission;
using DocDsl.Benchmarks.Growth;
using DocDsl.Benchmarks.LanguageServer;

switch (args)
{
    case ["echo"]:
        Echo.Serve();
        break;
    case ["echo-rpc"]:
        await RpcEcho.ServeAsync();
        break;
    case ["lsp", .. var rest]:
        Latency.Run(
            rest.Length > 0 && rest[0] != "-" ? rest[0] : null,
            rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 5000
        );
        break;
    case ["growth", .. var rest]:
        GrowthRun.Run(rest.Length > 0 ? rest[0] : "");
        break;
    case ["emission"]:
        EmissionRun.Run();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Latency).Assembly).Run(args);
        break;
}
