using Zkml.Host.Files;
using Zkml.SnarkVm.Engines;

namespace Zkml.SnarkVm.Keys;

/// <summary>What a pair of keys is cached under: a program and one of its functions.</summary>
/// <param name="ProgramSha256">SHA-256 of the program's canonical text, the bytes that the engine receives; in lower-case hexadecimal digits.</param>
/// <param name="Function">The function's name.</param>
public readonly record struct KeyId(string ProgramSha256, string Function)
{
    // Grows when snarkVM changes how keys are written or which circuits it synthesizes, and when earlier entries can no longer be trusted: those
    // of version 1 were synthesized from texts that were not canonical, which snarkVM may have read as other programs.
    private const string KeyFormat = "zkml keys 2, snarkVM 4";

    /// <summary>The ID of a function's keys.</summary>
    public static KeyId Of(ProgramFunction function) => new(function.Program.Sha256, function.Function);

    /// <summary>64 hexadecimal digits, usable as a directory's name.</summary>
    public string Value => Sha256Hex.Of($"{KeyFormat}\n{Function}\n{ProgramSha256}");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
