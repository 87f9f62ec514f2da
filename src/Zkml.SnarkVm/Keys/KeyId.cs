using Zkml.Aleo.Parsing;
using Zkml.Aleo.Printing;
using Zkml.Host.Files;
using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Keys;

/// <summary>What a pair of keys is cached under: a hash of the program and the function.</summary>
/// <param name="Value">64 hexadecimal digits, fit for a folder's name.</param>
public readonly record struct KeyId(string Value)
{
    // Grows when snarkVM changes how keys are written or what circuits it synthesizes.
    private const string KeyFormat = "zkml keys 1, snarkVM 4";

    /// <summary>The id of a function's keys. Comments and white space of the program do not change it, since they do not change the circuit.</summary>
    /// <exception cref="Aleo.AleoSyntaxException">The program does not parse.</exception>
    public static KeyId Of(ProgramFunction function)
    {
        var program = AleoPrinter.Print(AleoParser.Parse(function.Program));
        return new(Sha256Hex.Of($"{KeyFormat}\n{function.Function}\n{program}"));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
