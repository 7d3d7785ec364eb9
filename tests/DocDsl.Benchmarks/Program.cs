using System.Globalization;
using BenchmarkDotNet.Running;
using DocDsl.Benchmarks.Attestation;
using DocDsl.Benchmarks.Emission;
using DocDsl.Benchmarks.Growth;
using DocDsl.Benchmarks.LanguageServer;
using DocDsl.Benchmarks.Sets;

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
    case ["attest", var repository, .. var rest]:
        HistoryRun.Run(repository, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 100);
        break;
    case ["emission"]:
        EmissionRun.Run();
        break;
    case ["sets", "write", var folder, .. var rest]:
        SetRun.Write(folder, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 10_000);
        break;
    case ["sets", "lsp", var folder]:
        SetLatency.Run(folder);
        break;
    case ["values", .. var rest]:
        ValueRun.Run(
            rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 10_000,
            rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 31
        );
        break;
    case ["sets", .. var rest]:
        SetRun.Run(
            rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 10_000,
            rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 31,
            rest.Length > 2 ? rest[2] : ""
        );
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Latency).Assembly).Run(args);
        break;
}
