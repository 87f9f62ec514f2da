namespace Zkml.Aleo.Parsing;

/// <summary>Instructions and commands of the language that this library refuses, with the reason.</summary>
internal static class InstructionsNotSupported
{
    private static readonly (string Start, string Reason)[] Reasons =
    [
        ("await", "it waits for another program"),
        ("call.dynamic", "it calls another program"),
        ("contains.dynamic", "it reads another program's mapping"),
        ("ecdsa.", "it verifies a signature"),
        ("get.dynamic", "it reads another program's mapping"),
        ("get.or_use.dynamic", "it reads another program's mapping"),
        ("get.record.", "it reads a record"),
        ("hash_many.", "snarkVM does not implement it either"),
        ("sign.", "it verifies a signature"),
        ("snark.", "it verifies a proof"),
    ];

    /// <summary>The reason in words why the instruction of that name is refused; null if the language has no such instruction.</summary>
    public static string? Reason(ReadOnlySpan<char> mnemonic)
    {
        foreach (var (start, reason) in Reasons)
        {
            if (mnemonic.StartsWith(start))
            {
                return $"the instruction '{mnemonic}' is not supported: {reason}";
            }
        }

        return null;
    }
}
