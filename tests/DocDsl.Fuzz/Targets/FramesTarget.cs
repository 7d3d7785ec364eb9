using DocDsl.Core.Tests;

namespace DocDsl.Fuzz.Targets;

/// <summary>The bytes that a client of the language server writes, with their headers.</summary>
internal sealed class FramesTarget : FuzzTarget
{
    public override string Name => "frames";

    public override int MaxLength => 2048;

    public override IEnumerable<byte[]> Seeds() =>
        Directory
            .GetFiles(Repository.PathOf("tests", "DocDsl.Fuzz", "Seeds", "messages"))
            .Order(StringComparer.Ordinal)
            .Select(file => MessagesTarget.Frames(File.ReadAllLines(file).Take(4)));

    public override IEnumerable<string> Words() =>
        [
            "Content-Length: ",
            "\r\n\r\n",
            "\r\n",
            "Content-Type: application/vscode-jsonrpc; charset=utf-8",
            "2147483647",
            "-1",
            "{}",
            "[]",
            "\"id\":1",
            "null",
        ];

    public override void Run(byte[] input)
    {
        if (MessagesTarget.IsHarmless(input))
        {
            ServerCheck.Serve(input, requests: 0);
        }
    }
}
