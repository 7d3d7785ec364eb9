namespace DocDsl.Fuzz.Targets;

/// <summary>
/// A fault that is planted, behind three bytes that must be right: a run begins with it, since finding nothing elsewhere says nothing if
/// the fuzzer cannot find this.
/// </summary>
internal sealed class PlantedTarget : FuzzTarget
{
    public override string Name => "planted";

    public override int MaxLength => 16;

    public override IEnumerable<byte[]> Seeds() =>
        [
            [.. "seed"u8],
        ];

    public override IEnumerable<string> Words() => [];

    public override void Run(byte[] input)
    {
        if (input.Length > 2 && input[0] == 'Q')
        {
            if (input[1] == '&')
            {
                if (input[2] == 'A')
                {
                    throw new Finding("The planted fault");
                }
            }
        }
    }
}
