namespace DocDsl.Fuzz.Targets;

/// <summary>A fault behind three bytes that must be right. Instrumented by itself: it runs only where the fuzzer looks on.</summary>
internal static class PlantedFault
{
    public static void Read(byte[] input)
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
